package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.Serializer;

/** Keeps the latest snapshot of each stream. */
final class Snapshots {
    private static final String STORE = "insert into snapshot (organization_id, " + EventRow.FACTS + """
        ) values (?,?,?,?,?,?,?,?,?,?)
        on conflict (stream_id) do update set
          organization_id = excluded.organization_id, stream_type = excluded.stream_type,
          sequence_number = excluded.sequence_number, event_id = excluded.event_id, type = excluded.type,
          revision = excluded.revision, recorded_at = excluded.recorded_at, payload = excluded.payload,
          meta_data = excluded.meta_data
        where snapshot.sequence_number < excluded.sequence_number\
        """;

    private static final String READ = "select 0, " + EventRow.FACTS + " from snapshot where stream_id = ?";

    private Snapshots() {}

    static void store(Connection connection, DomainEventMessage<?> snapshot, Serializer serializer)
            throws SQLException {
        try (var statement = connection.prepareStatement(STORE)) {
            LogWriter.bind(statement, 1, snapshot, serializer);
            statement.executeUpdate();
        }
    }

    static Stream<EventRow> read(Connection connection, String streamId) throws SQLException {
        try (var statement = connection.prepareStatement(READ)) {
            statement.setString(1, streamId);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Stream.of(EventRow.from(rows)) : Stream.of();
            }
        }
    }
}
