package org.openclaw.missioncontrol.api.gateway;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/** A gateway as it is now. */
public record GatewayView(
        GatewayId id,
        OrganizationId organizationId,
        String name,
        @Nullable String url,
        @Nullable String workspaceRoot,
        GatewayStatus status,
        boolean autoRegistered,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {

    /** Connections come with their feature; until then no gateway has reported anything. */
    @JsonProperty("last_heartbeat_at")
    public @Nullable Instant lastHeartbeatAt() {
        return null;
    }

    @JsonProperty("connection_info")
    public @Nullable Map<String, Object> connectionInfo() {
        return null;
    }
}
