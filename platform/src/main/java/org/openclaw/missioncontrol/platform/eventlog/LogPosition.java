package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the log reached with the events of a unit of work: what a reader must have passed to see their effect. */
@Component
public class LogPosition {
    /** Under this key the root unit of work holds the highest position of its events, a Long, once they are appended. */
    public static final String RESOURCE = LogPosition.class.getName();

    private final JdbcClient db;

    LogPosition(JdbcClient db) {
        this.db = db;
    }

    /**
     * The highest position of all that is committed; 0 when the log is empty. No reader can have seen a later one. Events
     * below it may still come; the head of the log is where none can.
     */
    public long lastPosition() {
        return db.sql("SELECT coalesce(max(position), 0) FROM event_log")
                .query(Long.class)
                .single();
    }

    /** When the event at this position was recorded. */
    public Instant recordedAt(long position) {
        return db.sql("SELECT recorded_at FROM event_log WHERE position = ?")
                .param(position)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** The highest position that this unit of work reached; null as long as it has appended nothing. */
    public static @Nullable Long of(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getResource(RESOURCE);
    }

    static void reached(long position) {
        CurrentUnitOfWork.ifStarted(
                unitOfWork -> unitOfWork.root().resources().merge(RESOURCE, position, LogPosition::higher));
    }

    private static Object higher(Object one, Object other) {
        return Math.max((Long) one, (Long) other);
    }
}
