package org.openclaw.missioncontrol.command.organization;

import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeOrganizationGuard extends OrganizationGuard {
    boolean homeless = true;
    boolean board = true;

    @SuppressWarnings("DataFlowIssue")
    FakeOrganizationGuard() {
        super((JdbcClient) null);
    }

    @Override
    void lock(UserId user) {}

    @Override
    void requireHomeless(UserId user) {
        if (!homeless) throw Rejection.conflict("already_a_member", "A member");
    }

    @Override
    void requireBoard(BoardId id, OrganizationId organization) {
        if (!board) throw Rejection.notFound("board");
    }
}
