/** Decides what may happen to an agent, and notices whether it lives. */
@NullMarked
package org.openclaw.missioncontrol.command.agent;

import org.jspecify.annotations.NullMarked;
