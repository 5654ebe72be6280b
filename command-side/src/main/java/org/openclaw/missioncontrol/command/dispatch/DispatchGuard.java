package org.openclaw.missioncontrol.command.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a dispatch must know of agents and gateways, read in the transaction of the events. */
@Component
class DispatchGuard {
    private final JdbcClient db;
    private final double expireAfter;

    DispatchGuard(JdbcClient db, @Value("${mission-control.dispatches.expire-after:24h}") Duration expireAfter) {
        this.db = db;
        this.expireAfter = expireAfter.toMillis() / 1000.0;
    }

    /** @throws Rejection when there is no such agent in the organization of the caller */
    Agent agent(AgentId agent, Caller caller) {
        return db.sql("""
            SELECT id, organization_id AS organization, gateway_id AS gateway, board_id AS board,
                   now() + make_interval(secs => :expireAfter) AS expiry
              FROM agent_lookup WHERE id = :agent AND organization_id = :organization
            """)
                .param("expireAfter", expireAfter)
                .param("agent", agent.value())
                .param("organization", caller.organizationId().value())
                .query(Agent.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("agent"));
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
