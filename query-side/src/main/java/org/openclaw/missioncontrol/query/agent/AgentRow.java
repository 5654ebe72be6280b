package org.openclaw.missioncontrol.query.agent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.query.support.Rows;

/** An agent as it is read. */
@Entity
@Immutable
@Table(name = "agent_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class AgentRow {
    @Id
    UUID id;

    UUID organizationId;

    @Nullable
    UUID gatewayId;

    @Nullable
    UUID boardId;

    String name;
    String status;
    boolean isBoardLead;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> heartbeatConfig;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, String> identityProfile;

    @Nullable
    String identityTemplate;

    @Nullable
    String soulTemplate;

    @Nullable
    Instant tokenIssuedAt;

    @Nullable
    Instant lastSeenAt;

    Instant createdAt;
    Instant updatedAt;
    long version;

    /** Who was not seen since the given time counts as offline. */
    AgentView toView(Instant silentSince) {
        return new AgentView(
                new AgentId(id),
                Rows.id(gatewayId, GatewayId::new),
                Rows.id(boardId, BoardId::new),
                name,
                AgentStatus.seen(status, lastSeenAt, silentSince),
                isBoardLead,
                heartbeatConfig == null ? null : new HeartbeatConfig(heartbeatConfig),
                identityProfile == null ? null : new IdentityProfile(identityProfile),
                identityTemplate,
                soulTemplate,
                tokenIssuedAt,
                lastSeenAt,
                createdAt,
                updatedAt,
                version);
    }
}
