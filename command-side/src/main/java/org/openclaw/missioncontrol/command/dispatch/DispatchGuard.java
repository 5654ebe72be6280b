package org.openclaw.missioncontrol.command.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a dispatch must know of agents and gateways, read in the transaction of the events. */
@Component
class DispatchGuard {
    /** The code of the refusal to tell somebody who does not exist yet. */
    static final String NO_LEAD = "board_without_lead";

    private static final String AGENTS = """
        SELECT id, organization_id AS organization, gateway_id AS gateway, board_id AS board,
               now() + make_interval(secs => :expireAfter) AS expiry
          FROM agent_lookup WHERE organization_id = :organization AND\s\
        """;

    private final JdbcClient db;
    private final double expireAfter;

    DispatchGuard(JdbcClient db, @Value("${mission-control.dispatches.expire-after:24h}") Duration expireAfter) {
        this.db = db;
        this.expireAfter = expireAfter.toMillis() / 1000.0;
    }

    /** @throws Rejection when there is no such agent in the organization of the caller */
    Agent agent(AgentId agent, Caller caller) {
        return find("id = :id", agent, caller).orElseThrow(() -> Rejection.notFound("agent"));
    }

    /** The main agent of the board's gateway, if there are both. */
    Optional<Agent> mainAgent(BoardId board, Caller caller) {
        return find(
                "board_id IS NULL AND gateway_id = (SELECT b.gateway_id FROM board_lookup b WHERE b.id = :id)",
                board,
                caller);
    }

    Agent requireMainAgent(BoardId board, Caller caller) {
        return mainAgent(board, caller)
                .orElseThrow(() -> Rejection.invalid(
                        "board_id",
                        "board_without_main_agent",
                        "Nobody can be asked: this board has no gateway, or that has no main agent. Ask an admin."));
    }

    /** Who leads the board, if somebody does. */
    Optional<Agent> lead(BoardId board, Caller caller) {
        return find("board_id = :id AND is_lead", board, caller);
    }

    Agent requireLead(BoardId board, Caller caller) {
        return lead(board, caller)
                .orElseThrow(() -> Rejection.invalid(
                        "board_id", NO_LEAD, "Nobody can be told: this board has no lead. Try again later."));
    }

    private Optional<Agent> find(String condition, Id id, Caller caller) {
        return db.sql(AGENTS + condition)
                .param("expireAfter", expireAfter)
                .param("organization", caller.organizationId().value())
                .param("id", id.value())
                .query(Agent.class)
                .optional();
    }

    /** Refuses a board that is unknown, and one out of the reach of the caller. */
    void requireInReach(BoardId board, Caller caller) {
        if (!known(List.of(board), caller).contains(board)) throw Rejection.notFound("board");
        caller.requireWrite(caller.organizationId(), board, "board");
    }

    /** The boards without repetitions; refused when one is unknown, or out of the reach of the caller. */
    List<BoardId> inReach(List<BoardId> boards, Caller caller) {
        var wanted = boards.stream().distinct().toList();
        var known = known(wanted, caller);
        var unknown = wanted.stream().filter(board -> !known.contains(board)).toList();
        if (!unknown.isEmpty())
            throw Rejection.invalid("board_ids", "unknown_boards", "Some of these boards do not exist. Leave them out.")
                    .with("invalid_board_ids", unknown);
        wanted.forEach(board -> caller.requireWrite(caller.organizationId(), board, "board"));
        return wanted;
    }

    /** Those of the boards that there are in the organization of the caller. */
    private Set<BoardId> known(List<BoardId> boards, Caller caller) {
        return db.sql("SELECT id FROM board_lookup WHERE organization_id = :organization AND id IN (:ids)")
                .param("organization", caller.organizationId().value())
                .param("ids", boards.stream().map(BoardId::value).toList())
                .query((row, _) -> new BoardId(row.getObject(1, UUID.class)))
                .set();
    }

    /** When what is owed to the gateway from now on is given up; nothing when there is no such gateway any more. */
    Optional<Instant> expiryAt(GatewayId gateway, Caller caller) {
        return db.sql("""
            SELECT now() + make_interval(secs => ?) FROM gateway_lookup WHERE id = ? AND organization_id = ?
            """)
                .params(expireAfter, gateway.value(), caller.organizationId().value())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** An agent as far as it can be reached. */
    record Agent(
            UUID id,
            UUID organization,
            @Nullable UUID gateway,
            @Nullable UUID board,
            OffsetDateTime expiry) {
        AgentId agentId() {
            return new AgentId(id);
        }

        OrganizationId organizationId() {
            return new OrganizationId(organization);
        }

        @Nullable
        GatewayId gatewayId() {
            return gateway == null ? null : new GatewayId(gateway);
        }

        @Nullable
        BoardId boardId() {
            return board == null ? null : new BoardId(board);
        }

        Instant expiresAt() {
            return expiry.toInstant();
        }

        void requireOn(BoardId board) {
            if (!board.value().equals(this.board)) throw Rejection.notFound("agent");
        }

        GatewayId requireGateway() {
            var host = gatewayId();
            if (host == null)
                throw Rejection.invalid(
                        "agent_id",
                        "agent_without_gateway",
                        "This agent cannot be reached: its board has no gateway. Give the board one first.");
            return host;
        }
    }
}
