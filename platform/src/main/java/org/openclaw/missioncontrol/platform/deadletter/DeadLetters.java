package org.openclaw.missioncontrol.platform.deadletter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.EventType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parked events of all groups, in the transaction of whoever asks. */
@Component
public class DeadLetters {
    /**
     * A parked event.
     *
     * @param group whose handlers could not handle it
     * @param position of the event in the log
     * @param stream of the thing that the event is about
     * @param cause what went wrong; null when it only waits behind another one of its stream
     */
    public record Letter(
            String group,
            long position,
            String stream,
            String type,
            @Nullable String cause,
            Instant parkedAt) {}

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final String SELECT =
            "SELECT processing_group, position, stream_id, event_type, cause, parked_at FROM dead_letter ";

    private final JdbcClient db;

    DeadLetters(JdbcClient db) {
        this.db = db;
    }

    /** The stream that an event belongs to. */
    public static String streamOf(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> domain ? domain.getAggregateIdentifier() : event.getIdentifier();
    }

    private static long positionOf(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? tracked.trackingToken().position().orElse(0)
                : 0;
    }

    /** @param cause what went wrong, in words that quote nothing; null when the event waits behind another one */
    public void park(String group, EventMessage<?> event, @Nullable String cause) {
        var type = event.getPayloadType().getAnnotation(EventType.class);
        var name = type == null ? event.getPayloadType().getSimpleName() : type.value();
        if (cause != null)
            log.error("Event {} ({}) could not be handled by {}: {}", positionOf(event), name, group, cause);
        db.sql("""
            INSERT INTO dead_letter (processing_group, position, stream_id, event_type, cause)
            VALUES (:group, :position, :stream, :type, :cause)
            ON CONFLICT (processing_group, position) DO UPDATE SET cause = coalesce(excluded.cause, dead_letter.cause)
            """)
                .param("group", group)
                .param("position", positionOf(event))
                .param("stream", streamOf(event))
                .param("type", name)
                .param("cause", cause)
                .update();
    }

    /** Which of these streams have parked events. */
    public Set<String> parked(String group, Collection<String> streams) {
        return new HashSet<>(
                db.sql("SELECT DISTINCT stream_id FROM dead_letter WHERE processing_group = ? AND stream_id = ANY (?)")
                        .params(group, streams.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** The oldest first. */
    public List<Letter> list() {
        return db.sql(SELECT + "ORDER BY processing_group, position")
                .query(DeadLetters::letter)
                .list();
    }

    /** The parked event of a stream that the others wait behind. */
    public Optional<Letter> first(String group, String stream) {
        return db.sql(SELECT + "WHERE processing_group = ? AND stream_id = ? ORDER BY position LIMIT 1")
                .params(group, stream)
                .query(DeadLetters::letter)
                .optional();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }

    /** Gives up on one parked event: its group never hears of it. Whether there was one. */
    public boolean discard(String group, long position) {
        return db.sql("DELETE FROM dead_letter WHERE processing_group = ? AND position = ?")
                        .params(group, position)
                        .update()
                > 0;
    }

    /** What one group could not handle becomes what the other could not; the other's own are forgotten. */
    public void replace(String group, String by) {
        db.sql("DELETE FROM dead_letter WHERE processing_group = ?")
                .param(group)
                .update();
        db.sql("UPDATE dead_letter SET processing_group = ? WHERE processing_group = ?")
                .params(group, by)
                .update();
    }

    /** Forgets what a group has parked. */
    public void forget(String group) {
        db.sql("DELETE FROM dead_letter WHERE processing_group = ?")
                .param(group)
                .update();
    }

    /** How many events a group has parked. */
    public long count(String group) {
        return db.sql("SELECT count(*) FROM dead_letter WHERE processing_group = ?")
                .param(group)
                .query(Long.class)
                .single();
    }
}
