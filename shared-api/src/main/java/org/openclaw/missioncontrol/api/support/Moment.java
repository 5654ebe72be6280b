package org.openclaw.missioncontrol.api.support;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A moment of the past: behind the event at a position of the log, or behind the last event that was recorded no later than
 * a time. Without both it is the present.
 */
public record Moment(@Nullable Long position, @Nullable Instant time) {
    /** As far as everything is known. */
    public static final Moment NOW = new Moment(null, null);

    /** The beginning, when nothing was. */
    public static final Moment START = Moment.at(0);

    public static Moment at(long position) {
        return new Moment(position, null);
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
            return new Moment(null, OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            throw Rejection.invalid(
                    field, "invalid_moment", "Give a position of the log, or a time such as 2030-01-31T12:00:00Z.");
        }
    }
}
