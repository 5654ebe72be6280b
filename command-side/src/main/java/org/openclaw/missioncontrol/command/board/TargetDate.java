package org.openclaw.missioncontrol.command.board;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** When a goal is to be reached. A mere date is read as its midnight in UTC. */
@JsonDeserialize(using = TargetDate.Reader.class)
record TargetDate(Instant at) {
    static @Nullable Instant instantOf(@Nullable TargetDate date) {
        return date == null ? null : date.at();
    }

    static final class Reader extends ValueDeserializer<TargetDate> {
        private static final int DATE_LENGTH = "2026-01-31".length();

        @Override
        public TargetDate deserialize(JsonParser parser, DeserializationContext context) {
            boolean isDate = parser.hasToken(JsonToken.VALUE_STRING)
                    && parser.getString().length() == DATE_LENGTH;
            return new TargetDate(isDate ? midnight(parser, context) : context.readValue(parser, Instant.class));
        }

        private static Instant midnight(JsonParser parser, DeserializationContext context) {
            try {
                return LocalDate.parse(parser.getString())
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(LocalDate.class, parser.getString(), "not a date");
            }
        }
    }
}
