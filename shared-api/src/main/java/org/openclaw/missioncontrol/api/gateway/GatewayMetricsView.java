package org.openclaw.missioncontrol.api.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the last heartbeat of a gateway told; null where it told nothing. */
public record GatewayMetricsView(
        @Nullable Object cpuPct,
        @Nullable Object memoryMb,
        @Nullable Object activeSessions,
        @Nullable Object agentCount,
        GatewayStatus status,
        @Nullable Instant lastHeartbeatAt,
        @Nullable String gatewayVersion,
        @Nullable String gatewayIp) {}
