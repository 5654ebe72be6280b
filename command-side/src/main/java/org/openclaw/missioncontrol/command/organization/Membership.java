package org.openclaw.missioncontrol.command.organization;

import java.util.HashMap;
import java.util.Map;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller.Right;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationMemberAdded;

/** What the organization must remember of a member to decide. */
record Membership(MemberId id, boolean writesAllBoards, Map<BoardId, Right> boards) {
    static Membership of(OrganizationMemberAdded event) {
        var member = new Membership(event.memberId(), event.allBoardsWrite(), Map.of());
        for (var access : event.boardAccess()) member = member.with(access);
        return member;
    }

    Membership with(BoardAccess access) {
        var more = new HashMap<>(boards);
        more.put(access.boardId(), access.canWrite() ? Right.WRITE : Right.READ);
        return new Membership(id, writesAllBoards, more);
    }

    boolean mayWrite(BoardId board) {
        return writesAllBoards || boards.get(board) == Right.WRITE;
    }
}
