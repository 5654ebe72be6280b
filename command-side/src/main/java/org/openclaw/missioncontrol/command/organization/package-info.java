/** Organizations: who belongs to them, and with which rights. */
@NullMarked
package org.openclaw.missioncontrol.command.organization;

import org.jspecify.annotations.NullMarked;
