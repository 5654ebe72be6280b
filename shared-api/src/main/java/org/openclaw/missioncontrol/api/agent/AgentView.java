package org.openclaw.missioncontrol.api.agent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * An agent as it is now.
 *
 * @param boardId null for the main agent of a gateway
 * @param status one of {@link AgentStatus}, or the agent's own word
 * @param lastSeenAt the last sign of life, to about half a minute
 */
public record AgentView(
        AgentId id,
        @Nullable GatewayId gatewayId,
        @Nullable BoardId boardId,
        String name,
        String status,
        boolean isBoardLead,
        @Nullable HeartbeatConfig heartbeatConfig,
        @Nullable IdentityProfile identityProfile,
        @Nullable String identityTemplate,
        @Nullable String soulTemplate,
        @Nullable Instant tokenIssuedAt,
        @Nullable Instant lastSeenAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {

    @JsonProperty("is_gateway_main")
    public boolean isGatewayMain() {
        return boardId == null;
    }

    @JsonProperty("openclaw_session_id")
    public @Nullable String openclawSessionId() {
        return SessionKey.of(id, boardId, gatewayId, isBoardLead);
    }

    @JsonProperty("has_token")
    public boolean hasToken() {
        return tokenIssuedAt != null;
    }
}
