/** Decides what may happen to a board group. */
@NullMarked
package org.openclaw.missioncontrol.command.boardgroup;

import org.jspecify.annotations.NullMarked;
