package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * The log in PostgreSQL. Events are appended and aggregates read in the transaction of the caller; the order of all events
 * is read outside of it, by a rule that never loses one.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine {
    private static final String STREAM = "select position, " + EventRow.FACTS
            + " from event_log where stream_id = ? and sequence_number >= ? order by sequence_number limit ?";
    private static final String WHOLE_STREAM = "select position, " + EventRow.FACTS
            + " from event_log where stream_id = ? and stream_type = ? order by sequence_number";
    private static final String AT =
            "select position, " + EventRow.FACTS + " from event_log where position = any (?) order by position";
    private static final String LAST = "select max(sequence_number) from event_log where stream_id = ?";

    private final DataSource dataSource;
    private final TransactionManager transactions;
    private final EventUpcaster upcasters;
    private final LogReader reader;
    private final AppendListener listener;

    public PostgresEventStorageEngine(
            DataSource dataSource, TransactionManager transactions, Serializer serializer, EventUpcaster upcasters) {
        this(dataSource, transactions, serializer, upcasters, (_, _) -> {});
    }

    PostgresEventStorageEngine(
            DataSource dataSource,
            TransactionManager transactions,
            Serializer serializer,
            EventUpcaster upcasters,
            AppendListener listener) {
        super(new Settings(serializer, upcasters));
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.upcasters = upcasters;
        this.reader = new LogReader(dataSource);
        this.listener = listener;
    }

    private static final class Settings extends Builder {
        Settings(Serializer serializer, EventUpcaster upcasters) {
            eventSerializer(serializer);
            snapshotSerializer(serializer);
            upcasterChain(upcasters);
            batchSize(500);
        }
    }

    /** The order of all events, with the gap rule. */
    LogReader reader() {
        return reader;
    }

    /** What was made of the first of some rows. Everything up to the position is here. */
    record Readable(List<TrackedEventMessage<?>> messages, long upTo) {}

    /**
     * Makes messages of rows as far as they can be read, of the first one at least.
     *
     * @throws SerializationException when that one has a name which is unknown here
     */
    Readable readable(List<EventRow> rows) {
        try {
            return new Readable(messages(rows), rows.getLast().position());
        } catch (SerializationException e) {
            if (rows.size() == 1) throw e;
            return readable(rows.subList(0, rows.size() / 2));
        }
    }

    /** Makes messages of rows: renewed by the upcasters, their payload still unread. */
    List<TrackedEventMessage<?>> messages(List<EventRow> rows) {
        var data = rows.stream().map(EventRow::tracked);
        return EventUtils.upcastAndDeserializeTrackedEvents(data, getEventSerializer(), upcasters)
                .toList();
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) return;
        transactions.executeInTransaction(() -> {
            var begin = System.nanoTime();
            try {
                LogPosition.reached(with(connection -> LogWriter.append(connection, events, serializer)));
                listener.appended(events.size(), Duration.ofNanos(System.nanoTime() - begin));
            } catch (SQLException e) {
                throw LogErrors.appending(e, events);
            }
        });
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("No aggregate takes snapshots");
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String streamId, long first, int batchSize) {
        return read(connection -> {
            try (var statement = connection.prepareStatement(STREAM)) {
                statement.setString(1, streamId);
                statement.setLong(2, first);
                statement.setInt(3, batchSize);
                return rows(statement);
            }
        });
    }

    /** Everything that ever happened to one thing, also to one that is gone; nothing when there never was one. */
    public List<TrackedEventMessage<?>> history(String streamType, String streamId) {
        return messages(read(connection -> {
            try (var statement = connection.prepareStatement(WHOLE_STREAM)) {
                statement.setString(1, streamId);
                statement.setString(2, streamType);
                return rows(statement);
            }
        }));
    }

    /** The events at these positions, in their order. */
    public List<TrackedEventMessage<?>> at(List<Long> positions) {
        return messages(read(connection -> {
            try (var statement = connection.prepareStatement(AT)) {
                statement.setArray(1, connection.createArrayOf("bigint", positions.toArray()));
                return rows(statement);
            }
        }));
    }

    private static List<EventRow> rows(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var events = new ArrayList<EventRow>();
            while (rows.next()) events.add(EventRow.from(rows));
            return events;
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return read(connection -> {
            try (var statement = connection.prepareStatement(LAST)) {
                statement.setString(1, aggregateIdentifier);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    var last = rows.getLong(1);
                    return rows.wasNull() ? Optional.empty() : Optional.of(last);
                }
            }
        });
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        return reader.read(positionOf(last), batchSize).rows().stream()
                .map(EventRow::tracked)
                .toList();
    }

    /** The first event has position 1. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** Nothing open lies before it: whoever starts here misses nothing that is appended later. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(reader.head());
    }

    @Override
    public TrackingToken createTokenAt(Instant time) {
        return new GlobalSequenceTrackingToken(reader.before(time));
    }

    static long positionOf(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElseThrow();
    }

    private <T> T read(Work<T> work) {
        try {
            return with(work);
        } catch (SQLException e) {
            throw LogErrors.reading(e);
        }
    }

    /** Works on the connection of the present transaction, if there is one. */
    private <T> T with(Work<T> work) throws SQLException {
        var connection = DataSourceUtils.doGetConnection(dataSource);
        try {
            return work.on(connection);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
