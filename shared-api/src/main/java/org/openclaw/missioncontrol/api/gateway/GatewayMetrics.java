package org.openclaw.missioncontrol.api.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;

/** What a gateway measures of itself: {@code active_sessions}, {@code agent_count}, {@code memory_mb}, {@code cpu_pct}, and whatever else it likes. */
public record GatewayMetrics(@JsonValue Map<String, @Nullable Object> values) {
    private static final int LONGEST = 16 * 1024;
    private static final List<String> COUNTS = List.of("active_sessions", "agent_count");
    private static final List<String> MEASURES = List.of("memory_mb", "cpu_pct");

    @JsonCreator
    public GatewayMetrics {}

    /**
     * Refuses what cannot have been measured.
     *
     * @throws Rejection when it is too long, or a number is none
     */
    public void check() {
        if (values.toString().getBytes(UTF_8).length > LONGEST)
            throw Rejection.invalid("metrics", "metrics_too_long", "metrics has at most 16 KiB. Send less.");
        COUNTS.forEach(name -> require(name, value -> value instanceof Integer || value instanceof Long));
        MEASURES.forEach(name -> require(name, Number.class::isInstance));
    }

    private void require(String name, Predicate<Object> isOfItsKind) {
        var value = values.get(name);
        if (value != null && !(isOfItsKind.test(value) && ((Number) value).doubleValue() >= 0))
            throw Rejection.invalid(
                    "metrics." + name,
                    "invalid_metric",
                    name + " is a number that is not negative. Leave it out if unknown.");
    }
}
