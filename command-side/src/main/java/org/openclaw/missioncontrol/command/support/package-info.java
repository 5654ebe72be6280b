/** What the decisions of several features share. */
@NullMarked
package org.openclaw.missioncontrol.command.support;

import org.jspecify.annotations.NullMarked;
