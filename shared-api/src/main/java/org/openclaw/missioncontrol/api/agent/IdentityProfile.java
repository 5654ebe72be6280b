package org.openclaw.missioncontrol.api.agent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Who an agent is to be: role, style, emoji and whatever else its texts mention. Never empty. */
public record IdentityProfile(@JsonValue Map<String, String> members) {

    /** What the main agent of a gateway is. */
    public static IdentityProfile ofMainAgent() {
        return of("Gateway Agent", ":compass:");
    }

    /** What the lead of a board is whom nobody has described. */
    public static IdentityProfile ofLead() {
        return of("Board Lead", ":gear:");
    }

    private static IdentityProfile of(String role, String emoji) {
        var members = new LinkedHashMap<String, String>();
        members.put("role", role);
        members.put("communication_style", "direct, concise, practical");
        members.put("emoji", emoji);
        return new IdentityProfile(members);
    }

    /** Makes text of everything, joins lists and drops what is blank; null when nothing is left. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static @Nullable IdentityProfile of(Map<String, @Nullable Object> sent) {
        var members = new LinkedHashMap<String, String>();
        sent.forEach((key, value) -> {
            var text = text(key, value);
            if (!key.isBlank() && !text.isEmpty()) members.put(key.strip(), text);
        });
        return members.isEmpty() ? null : new IdentityProfile(members);
    }

    private static String text(String key, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> _ ->
                throw Rejection.invalid(
                        "identity_profile." + key,
                        "invalid_profile",
                        "identity_profile has only texts and lists of texts.");
            case Collection<?> items ->
                items.stream()
                        .filter(Objects::nonNull)
                        .map(item -> text(key, item))
                        .filter(item -> !item.isEmpty())
                        .collect(Collectors.joining(", "));
            default -> value.toString().strip();
        };
    }
}
