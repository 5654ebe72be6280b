package org.openclaw.missioncontrol.command.gateway;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a heartbeat: how the gateway is, and what it measures. */
record GatewayBeat(
        @NotNull GatewayId gatewayId,
        @Nullable @Size(max = 512) String relayToken,
        @Nullable GatewayStatus status,
        @Nullable Map<String, @Nullable Object> metrics) {
    private static final int LONGEST_METRICS = 16 * 1024;
    private static final List<String> COUNTS = List.of("active_sessions", "agent_count");
    private static final List<String> MEASURES = List.of("memory_mb", "cpu_pct");

    GatewayStatus reported() {
        var said = Objects.requireNonNullElse(status, GatewayStatus.ONLINE);
        if (said == GatewayStatus.PENDING)
            throw Rejection.invalid(
                    "status", "reserved_status", "No gateway reports this status. Send online, error or offline.");
        return said;
    }

    /** Refuses what cannot have been measured. */
    void check() {
        if (metrics == null) return;
        if (metrics.toString().length() > LONGEST_METRICS)
            throw Rejection.invalid("metrics", "metrics_too_long", "metrics has at most 16 KiB. Send less.");
        COUNTS.forEach(name -> require(name, value -> value instanceof Integer || value instanceof Long));
        MEASURES.forEach(name -> require(name, Number.class::isInstance));
    }

    private void require(String name, Predicate<Object> isOfItsKind) {
        var value = Objects.requireNonNull(metrics).get(name);
        if (value != null && !(isOfItsKind.test(value) && ((Number) value).doubleValue() >= 0))
            throw Rejection.invalid(
                    "metrics." + name,
                    "invalid_metric",
                    name + " is a number that is not negative. Leave it out if unknown.");
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "GatewayBeat[gatewayId=" + gatewayId + "]";
    }
}
