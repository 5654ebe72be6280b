package org.openclaw.missioncontrol.api.chat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;

/**
 * What a person and an agent say to each other.
 *
 * @param gatewayId through which the last message went
 */
public record ChatSessionView(
        ChatSessionId id,
        H5UserId h5UserId,
        AgentId agentId,
        @Nullable String agentName,
        @Nullable GatewayId gatewayId,
        Status status,
        Instant lastMessageAt,
        Instant createdAt,
        Instant updatedAt) {
    /** The key under which the gateway knows the session. */
    public String sessionKey() {
        return SessionKey.of(h5UserId, agentId).toString();
    }

    /** Whether anything can still be said. */
    public enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("closed")
        CLOSED
    }
}
