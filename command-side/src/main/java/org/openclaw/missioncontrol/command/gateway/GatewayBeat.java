package org.openclaw.missioncontrol.command.gateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;

/** The body of a heartbeat: how the gateway is, and what it measures. */
record GatewayBeat(
        @NotNull GatewayId gatewayId,
        @Nullable @Size(max = 512) String relayToken,
        @Nullable GatewayStatus status,
        @Nullable GatewayMetrics metrics) {
    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "GatewayBeat[gatewayId=" + gatewayId + "]";
    }
}
