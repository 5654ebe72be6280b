package org.openclaw.missioncontrol.api.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;

/** How often an agent reports, and where to. Members that we do not know are kept for its gateway. */
public record HeartbeatConfig(@JsonValue Map<String, @Nullable Object> members) {
    private static final Pattern EVERY = Pattern.compile("([1-9]\\d{0,8})([smhdw])");
    private static final long TEN_YEARS = 10L * 365 * 24 * 60 * 60;

    /** What an agent gets when nothing else is asked for. */
    public static HeartbeatConfig usual() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("every", "10m");
        members.put("target", "last");
        members.put("includeReasoning", false);
        return new HeartbeatConfig(members);
    }

    /** Reads what was sent; refuses a rhythm that is none. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HeartbeatConfig of(Map<String, @Nullable Object> members) {
        if (members.containsKey("every")) requireRhythm(members.get("every"), "heartbeat_config.every");
        return new HeartbeatConfig(members);
    }

    /** @param field how the rhythm is called where it was sent */
    public static void requireRhythm(@Nullable Object every, String field) {
        if (!isRhythm(every))
            throw Rejection.invalid(
                    field,
                    "invalid_heartbeat",
                    field + " is a whole number with a unit (s, m, h, d, w), such as 10m, of at most ten years.");
    }

    /** The same with another rhythm, reporting to where the agent was last spoken to. */
    public HeartbeatConfig every(String rhythm) {
        var changed = new LinkedHashMap<>(members);
        changed.put("every", rhythm);
        changed.put("target", "last");
        return of(changed);
    }

    private static boolean isRhythm(@Nullable Object value) {
        if (!(value instanceof String text)) return false;
        var parts = EVERY.matcher(text);
        return parts.matches() && Long.parseLong(parts.group(1)) * seconds(parts.group(2)) <= TEN_YEARS;
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "s" -> 1;
            case "m" -> 60;
            case "h" -> 60 * 60;
            case "d" -> 24 * 60 * 60;
            default -> 7 * 24 * 60 * 60;
        };
    }
}
