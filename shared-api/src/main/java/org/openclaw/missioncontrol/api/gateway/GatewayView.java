package org.openclaw.missioncontrol.api.gateway;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * A gateway as it is now.
 *
 * @param connectionInfo what it last said of itself; null when it never introduced itself
 */
public record GatewayView(
        GatewayId id,
        OrganizationId organizationId,
        String name,
        @Nullable String url,
        @Nullable String workspaceRoot,
        GatewayStatus status,
        boolean autoRegistered,
        @Nullable Instant lastHeartbeatAt,
        @Nullable ConnectionInfo connectionInfo,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {

    /**
     * What a gateway says of itself.
     *
     * @param ip from which it introduced itself
     * @param version of its runtime
     * @param metrics of its last heartbeat that brought any
     */
    public record ConnectionInfo(
            String ip,
            @Nullable String version,
            List<String> capabilities,
            @Nullable Map<String, @Nullable Object> metrics) {}
}
