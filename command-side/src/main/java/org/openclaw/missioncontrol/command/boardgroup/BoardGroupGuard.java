package org.openclaw.missioncontrol.command.boardgroup;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.LastingOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a group must know of its organization, and of its boards: the rights on them are the rights on the group. */
@Component
class BoardGroupGuard {
    private final JdbcClient db;

    BoardGroupGuard(JdbcClient db) {
        this.db = db;
    }

    /** Makes sure that the organization is there and stays until the events are committed. */
    void requireOrganization(OrganizationId organization) {
        LastingOrganization.require(organization, db);
    }

    /** Refuses who may write none of the group's boards. An empty group has nothing to protect from an admin. */
    void requireWrite(BoardGroupId group, Caller caller) {
        var boards = db.sql("SELECT id FROM board_lookup WHERE board_group_id = ?")
                .param(group.value())
                .query(UUID.class)
                .list();
        if (!boards.isEmpty() && boards.stream().map(BoardId::new).noneMatch(caller::mayWrite))
            throw Rejection.forbidden(
                    "board_group_write_required",
                    "You may not change any board of this group. Ask an admin for write access.");
    }

    /** Whether the board is one of the group. */
    boolean holds(BoardGroupId group, @Nullable BoardId board) {
        return board != null
                && db.sql("SELECT exists(SELECT FROM board_lookup WHERE id = ? AND board_group_id = ?)")
                        .params(board.value(), group.value())
                        .query(Boolean.class)
                        .single();
    }

    /** The agents on the boards of the group. */
    List<AgentId> agents(BoardGroupId group, boolean includingLeads) {
        return db.sql("""
            SELECT a.id FROM agent_lookup a JOIN board_lookup b ON b.id = a.board_id
             WHERE b.board_group_id = ? AND (? OR NOT a.is_lead) ORDER BY a.id
            """).params(group.value(), includingLeads).query(UUID.class).list().stream()
                .map(AgentId::new)
                .toList();
    }
}
