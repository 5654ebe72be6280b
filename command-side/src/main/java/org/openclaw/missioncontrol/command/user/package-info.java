/** Users: what they may change of themselves. */
@NullMarked
package org.openclaw.missioncontrol.command.user;

import org.jspecify.annotations.NullMarked;
