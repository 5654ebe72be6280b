/** Agents: who does the work. */
@NullMarked
package org.openclaw.missioncontrol.api.agent;

import org.jspecify.annotations.NullMarked;
