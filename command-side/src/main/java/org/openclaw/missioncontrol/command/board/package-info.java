/** Decides what may happen to a board. */
@NullMarked
package org.openclaw.missioncontrol.command.board;

import org.jspecify.annotations.NullMarked;
