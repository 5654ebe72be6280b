/** Board sync: the tasks of a board, live. */
@NullMarked
package org.openclaw.missioncontrol.socket.board;

import org.jspecify.annotations.NullMarked;
