package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Appends to the log, all events of a unit of work in one statement. */
final class LogWriter {
    private static final int ROWS_PER_STATEMENT = 200;
    private static final String INSERT =
            "insert into event_log (organization_id, " + EventRow.FACTS + ") values (?,?,?,?,?,?,?,?,?,?)";
    private static final String NEXT_ROW = ",(?,?,?,?,?,?,?,?,?,?)";
    private static final String RETURNING = " returning position";

    private LogWriter() {}

    /** Returns the highest position that was given to these events. */
    static long append(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        var highest = 0L;
        for (var from = 0; from < events.size(); from += ROWS_PER_STATEMENT) {
            var to = Math.min(from + ROWS_PER_STATEMENT, events.size());
            highest = appendAtOnce(connection, events.subList(from, to), serializer);
        }
        return highest;
    }

    private static long appendAtOnce(
            Connection connection, List<? extends EventMessage<?>> events, Serializer serializer) throws SQLException {
        var sql = INSERT + NEXT_ROW.repeat(events.size() - 1) + RETURNING;
        try (var statement = connection.prepareStatement(sql)) {
            var index = 1;
            for (var event : events) index = bind(statement, index, event, serializer);
            var highest = 0L;
            try (var positions = statement.executeQuery()) {
                while (positions.next()) highest = Math.max(highest, positions.getLong(1));
            }
            return highest;
        }
    }

    /** Binds organization and facts of one event and returns the next free index. */
    private static int bind(PreparedStatement statement, int first, EventMessage<?> event, Serializer serializer)
            throws SQLException {
        var payload = event.serializePayload(serializer, String.class);
        var metaData = event.serializeMetaData(serializer, String.class);
        var domain = event instanceof DomainEventMessage<?> e ? e : null;
        var revision = payload.getType().getRevision();
        var recordedAt = event.getTimestamp().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        var index = first;
        statement.setObject(index++, organization(event));
        statement.setString(index++, event.getIdentifier());
        statement.setString(index++, domain == null ? "" : domain.getType());
        statement.setString(index++, domain == null ? event.getIdentifier() : domain.getAggregateIdentifier());
        statement.setLong(index++, domain == null ? 0 : domain.getSequenceNumber());
        statement.setString(index++, payload.getType().getName());
        statement.setString(index++, revision == null ? "1" : revision);
        statement.setObject(index++, recordedAt);
        statement.setString(index++, payload.getData());
        statement.setString(index++, metaData.getData());
        return index;
    }

    /** The tenant also stands in a column of its own. */
    private static @Nullable UUID organization(EventMessage<?> event) {
        var organization = event.getMetaData().get(Envelope.Keys.ORGANIZATION_ID);
        return organization == null ? null : UUID.fromString(organization.toString());
    }
}
