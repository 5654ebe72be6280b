/** Decides what may happen to a custom field. */
@NullMarked
package org.openclaw.missioncontrol.command.customfield;

import org.jspecify.annotations.NullMarked;
