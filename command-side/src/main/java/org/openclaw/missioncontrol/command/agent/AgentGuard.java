package org.openclaw.missioncontrol.command.agent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What an agent must know of its board, its gateway and other agents. It reads lookup tables in the transaction of the
 * events, behind locks that are always taken in one order: boards by id, then the gateway.
 */
@Component
class AgentGuard {
    private final JdbcClient db;
    private final AgentPresence presence;

    AgentGuard(JdbcClient db, AgentPresence presence) {
        this.db = db;
        this.presence = presence;
    }

    /** Locks the board and its gateway until the events are committed. */
    Board lock(BoardId board) {
        return lock(board, new Post(board, null, false));
    }

    /** Locks the board, its gateway, and every board on which the agent can have work at its present post. */
    Board lock(BoardId board, Post present) {
        lockBoards(board.value(), present);
        var locked = db.sql("SELECT id, organization_id AS organization, gateway_id AS gateway, max_agents FROM"
                        + " board_lookup WHERE id = ?")
                .param(board.value())
                .query(Board.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("board"));
        if (locked.gatewayId() != null) lock(locked.gatewayId());
        return locked;
    }

    Gateway lock(GatewayId gateway) {
        return db.sql("SELECT organization_id AS organization, name FROM gateway_lookup WHERE id = ? FOR UPDATE")
                .param(gateway.value())
                .query(Gateway.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("gateway"));
    }

    /** Locks every board on which the agent can have work, so that it gets no more. */
    void lockReach(Post post) {
        lockBoards(null, post);
    }

    private void lockBoards(@Nullable UUID further, Post post) {
        db.sql("""
            SELECT id FROM board_lookup
             WHERE id IN (:further::uuid, :own::uuid) OR (:own::uuid IS NULL AND gateway_id = :gateway::uuid)
             ORDER BY id FOR UPDATE
            """)
                .param("further", further)
                .param("own", post.boardId() == null ? null : post.boardId().value())
                .param(
                        "gateway",
                        post.gatewayId() == null ? null : post.gatewayId().value())
                .query(UUID.class)
                .list();
    }

    /** Refuses a name that another agent bears on the board, or on any board of its gateway. */
    void requireFreeName(AgentId agent, String name, Board on) {
        boolean taken = db.sql("""
            SELECT exists(SELECT 1 FROM agent_lookup a JOIN board_lookup b ON b.id = a.board_id
                           WHERE lower(a.name) = lower(:name) AND a.id <> :agent
                             AND (b.id = :board OR b.gateway_id = :gateway::uuid))
            """)
                .param("name", name)
                .param("agent", agent.value())
                .param("board", on.id())
                .param("gateway", on.gateway())
                .query(Boolean.class)
                .single();
        if (taken)
            throw Rejection.conflict(
                    "agent_name_taken",
                    "Another agent has this name, on this board or another of its gateway. Choose another.");
    }

    void requireNoOtherLead(AgentId agent, Board on) {
        boolean led = db.sql("SELECT exists(SELECT 1 FROM agent_lookup WHERE board_id = ? AND is_lead AND id <> ?)")
                .params(on.id(), agent.value())
                .query(Boolean.class)
                .single();
        if (led)
            throw Rejection.conflict(
                    "lead_exists", "This board has a lead already. Take the role from that agent first.");
    }

    /** Refuses one more worker when the board has as many as its lead may have created. */
    void requireRoom(Board on) {
        int workers = db.sql("SELECT count(*) FROM agent_lookup WHERE board_id = ? AND NOT is_lead")
                .param(on.id())
                .query(Integer.class)
                .single();
        if (workers >= on.maxAgents())
            throw Rejection.conflict(
                    "max_agents_reached",
                    "The board has all the workers that it may have. Ask an admin to raise max_agents.");
    }

    static String nameOfMainAgent(String gateway) {
        return gateway + " Gateway Agent";
    }

    boolean hasMainAgent(GatewayId gateway) {
        return db.sql("SELECT exists(SELECT 1 FROM agent_lookup WHERE gateway_id = ? AND board_id IS NULL)")
                .param(gateway.value())
                .query(Boolean.class)
                .single();
    }

    /** The gateway of the board, refused when there is none or when it has its main agent. */
    GatewayId requireGatewayWithoutMainAgent(Board on) {
        var gateway = on.gatewayId();
        if (gateway == null)
            throw Rejection.conflict("board_without_gateway", "This board has no gateway. Give it one first.");
        if (hasMainAgent(gateway))
            throw Rejection.conflict("main_agent_exists", "The gateway of this board has a main agent already.");
        return gateway;
    }

    /** When the agent was last seen, if that is too long ago; it cannot be seen again until the events are committed. */
    Optional<Instant> silentSince(AgentId agent) {
        return presence.silentSince(agent);
    }

    /** A board as far as its agents are concerned. */
    record Board(UUID id, UUID organization, @Nullable UUID gateway, int maxAgents) {
        BoardId boardId() {
            return new BoardId(id);
        }

        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }

        @Nullable
        GatewayId gatewayId() {
            return gateway == null ? null : new GatewayId(gateway);
        }
    }

    /** A gateway as far as its agents are concerned. */
    record Gateway(UUID organization, String name) {
        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }
    }
}
