package org.openclaw.missioncontrol.platform.sql;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Id;
import tools.jackson.databind.json.JsonMapper;

/** Values of ours as parameters of a statement. */
public final class Columns {
    private static final JsonMapper JSON = new JsonMapper();

    private Columns() {}

    /**
     * Ids, instants and enums (by their names) become columns; a list becomes the text of an array, for {@code ?::uuid[]}, and
     * a JSON object its own text, for {@code ?::jsonb}.
     */
    public static @Nullable Object[] of(@Nullable Object... values) {
        return Arrays.stream(values).map(Columns::of).toArray();
    }

    /** Any JSON value as its text, for {@code ?::jsonb}; null stays null. */
    public static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Id id -> id.value();
            case Instant at -> OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case Collection<?> items -> items.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
            case Map<?, ?> object -> JSON.writeValueAsString(object);
            default -> value;
        };
    }
}
