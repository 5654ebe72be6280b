/** Decides what may happen to a gateway. */
@NullMarked
package org.openclaw.missioncontrol.command.gateway;

import org.jspecify.annotations.NullMarked;
