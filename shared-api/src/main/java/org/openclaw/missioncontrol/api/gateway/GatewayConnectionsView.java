package org.openclaw.missioncontrol.api.gateway;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relay connections of a gateway, whichever node holds them: one, or none. */
public record GatewayConnectionsView(
        GatewayId gatewayId, boolean isConnected, int activeConnections, List<Connection> connections) {

    /**
     * One connection.
     *
     * @param remoteAddress from which it came
     * @param lastFrameAt when something last came in, give or take some seconds
     */
    public record Connection(
            RelayId connectionId,
            @Nullable String remoteAddress,
            Instant connectedAt,
            @Nullable Instant lastFrameAt) {}
}
