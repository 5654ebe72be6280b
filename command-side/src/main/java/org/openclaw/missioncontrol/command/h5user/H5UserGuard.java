package org.openclaw.missioncontrol.command.h5user;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.LastingOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an H5 user must know of his organization, other users, agents and boards, read in the transaction of the events. */
@Component
class H5UserGuard {
    private final JdbcClient db;

    H5UserGuard(JdbcClient db) {
        this.db = db;
    }

    /** Makes sure that the organization is there and stays until the events are committed. */
    void requireOrganization(OrganizationId organization) {
        LastingOrganization.require(organization, db);
    }

    /** Refuses a name that another user has. Who wants the same name waits until this one is decided. */
    void requireFreeName(String username, OrganizationId organization) {
        var key = Username.key(username);
        db.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('h5_user ' || ? || ?, 0))) AS held")
                .params(organization.toString(), key)
                .query(Integer.class)
                .single();
        boolean taken = db.sql(
                        "SELECT exists(SELECT FROM h5_user_lookup WHERE organization_id = ? AND username_key = ?)")
                .params(organization.value(), key)
                .query(Boolean.class)
                .single();
        if (taken) throw Rejection.conflict("username_taken", "Somebody has this username already. Choose another.");
    }

    /** The board on which the user and the agent work together; the agent stays until the events are committed. */
    BoardId requireBoard(AgentId agent, @Nullable BoardId asked, OrganizationId organization) {
        var place = db.sql("SELECT board_id FROM agent_lookup WHERE id = ? AND organization_id = ? FOR SHARE")
                .params(agent.value(), organization.value())
                .query((row, _) -> Optional.ofNullable(row.getObject("board_id", UUID.class)))
                .optional()
                .orElseThrow(() -> Rejection.notFound("agent"));
        if (asked != null && !isBoard(asked, organization)) throw Rejection.notFound("board");
        if (asked != null && place.isPresent() && !place.get().equals(asked.value()))
            throw Rejection.invalid(
                    "board_id", "board_mismatch", "The agent works on another board. Leave board_id out.");
        return place.map(BoardId::new)
                .or(() -> Optional.ofNullable(asked))
                .orElseThrow(() -> Rejection.invalid(
                        "board_id", "board_required", "The agent has no board. Say on which one they work together."));
    }

    private boolean isBoard(BoardId board, OrganizationId organization) {
        return db.sql("SELECT exists(SELECT FROM board_lookup WHERE id = ? AND organization_id = ?)")
                .params(board.value(), organization.value())
                .query(Boolean.class)
                .single();
    }
}
