package org.openclaw.missioncontrol.command.organization;

import java.util.UUID;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organization must know of users and boards. */
@Component
class OrganizationGuard {
    private final JdbcClient db;

    OrganizationGuard(JdbcClient db) {
        this.db = db;
    }

    /** Locks the user until the events are committed, so that he does not get two first organizations. */
    void lock(UserId user) {
        db.sql("SELECT id FROM user_lookup WHERE id = ? FOR UPDATE")
                .param(user.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("user"));
    }

    /** Refuses a user who belongs to an organization. */
    void requireHomeless(UserId user) {
        boolean member = db.sql("SELECT exists(SELECT 1 FROM member_lookup WHERE user_id = ?)")
                .param(user.value())
                .query(Boolean.class)
                .single();
        if (member) throw Rejection.conflict("already_a_member", "This user belongs to an organization already.");
    }

    /** Makes sure that the board is there and stays until the events are committed. */
    void requireBoard(BoardId board, OrganizationId organization) {
        db.sql("SELECT id FROM board_lookup WHERE id = ? AND organization_id = ? FOR SHARE")
                .params(board.value(), organization.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("board"));
    }
}
