package org.openclaw.missioncontrol.api.organization;

import org.openclaw.missioncontrol.api.board.BoardId;

/** The right of a member to read one board, and possibly to write it. */
public record BoardAccess(BoardId boardId, boolean canWrite) {}
