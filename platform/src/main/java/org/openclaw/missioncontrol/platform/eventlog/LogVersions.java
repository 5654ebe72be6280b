package org.openclaw.missioncontrol.platform.eventlog;

import org.axonframework.eventhandling.DomainEventMessage;
import org.openclaw.missioncontrol.api.support.Versioned;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads versions from the log itself: the number of the last edit in the stream of the thing. */
@Component
class LogVersions implements Versions {
    private static final String UNTIL = "select position, " + EventRow.FACTS
            + " from event_log where stream_id = ? and position <= ? order by sequence_number";

    private final JdbcClient db;
    private final PostgresEventStorageEngine engine;

    LogVersions(JdbcClient db, PostgresEventStorageEngine engine) {
        this.db = db;
        this.engine = engine;
    }

    @Override
    public long of(Object id, long position) {
        var rows = db.sql(UNTIL)
                .params(id.toString(), position)
                .query((row, _) -> EventRow.from(row))
                .list();
        return engine.messages(rows).stream()
                .filter(event -> event.getPayload() instanceof Versioned fact && fact.isEdit())
                .mapToLong(event -> ((DomainEventMessage<?>) event).getSequenceNumber())
                .max()
                .orElse(0);
    }
}
