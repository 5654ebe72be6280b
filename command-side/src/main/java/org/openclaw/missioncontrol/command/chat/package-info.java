/** Decides what may be said between people and agents. */
@NullMarked
package org.openclaw.missioncontrol.command.chat;

import org.jspecify.annotations.NullMarked;
