/** Boards: where work is planned, and the rules that gate it. */
@NullMarked
package org.openclaw.missioncontrol.api.board;

import org.jspecify.annotations.NullMarked;
