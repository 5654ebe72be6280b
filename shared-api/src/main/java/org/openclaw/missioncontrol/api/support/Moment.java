package org.openclaw.missioncontrol.api.support;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the past: behind the event at a position of the log, or behind the last event that was recorded no later than
 * a time. What has not come yet is the present.
 */
public record Moment(long position, Instant time) {
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** As far as everything is known. */
    public static final Moment NOW = at(Long.MAX_VALUE);

    /** The beginning, when nothing was. */
    public static final Moment START = at(0);

    public static Moment at(long position) {
        return new Moment(position, END_OF_TIME);
    }

    /**
     * Reads what a caller wrote.
     *
     * @param field where he wrote it
     * @param usual what is meant when he wrote nothing
     */
    public static Moment of(String field, @Nullable String text, Moment usual) {
        if (text == null || text.isBlank()) return usual;
        if (text.matches("\\d{1,18}")) return at(Long.parseLong(text));
        try {
            return new Moment(Long.MAX_VALUE, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            throw Rejection.invalid(
                    field, "invalid_moment", "Give a position of the log, or a time such as 2030-01-31T12:00:00Z.");
        }
    }
}
