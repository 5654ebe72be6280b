/** The door for commands: who sends them, under which conditions, and when their effect can be seen. */
@NullMarked
package org.openclaw.missioncontrol.platform.command;

import org.jspecify.annotations.NullMarked;
