package org.openclaw.missioncontrol.benchmarks;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ways to append that are compared. The first is the limit: one prepared insert, no framework at all. */
final class Writers {
    private static final Map<String, String> ENVELOPE = Map.of(
            "organization_id", "01890a5d-ac96-774b-bcce-b302099a8057",
            "actor_type", "USER",
            "actor_id", "01890a5d-ac96-774b-bcce-b302099a8058",
            "correlation_id", "01890a5d-ac96-774b-bcce-b302099a8059",
            "channel", "rest");
    private static final Happened EVENT = new Happened("x".repeat(400));

    private Writers() {}

    record Happened(String text) {}

    static List<Writer> on(DataSource dataSource) {
        var db = new JdbcTemplate(dataSource);
        db.execute("create table raw_log (like event_log including all)");
        var transactions = new JdbcTransactionManager(dataSource);
        var serializer = Jackson3Serializer.builder().build();
        var axon = new SpringTransactionManager(transactions);
        var stock = JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(axon)
                .build();
        stock.createSchema(PostgresEventTableFactory.INSTANCE);
        var ours = new PostgresEventStorageEngine(dataSource, axon, serializer, NoOpEventUpcaster.INSTANCE);
        var template = new TransactionTemplate(transactions);
        return List.of(
                new Raw(db, dataSource),
                new ByEngine("Axon's engine", db, template, stock, "DomainEventEntry", "truncate DomainEventEntry"),
                new ByEngine("ours, no trigger", db, template, ours, "event_log", trigger("disable")),
                new ByEngine("ours", db, template, ours, "event_log", trigger("enable")));
    }

    private static String trigger(String state) {
        return "truncate event_log; alter table event_log " + state + " trigger hold_log_position";
    }

    private record ByEngine(
            String name,
            JdbcTemplate db,
            TransactionTemplate transactions,
            EventStorageEngine engine,
            String table,
            String preparation)
            implements Writer {

        @Override
        public void prepare() {
            db.execute(preparation);
            db.execute("checkpoint");
        }

        @Override
        public void append(String stream, long sequenceNumber) {
            var event = new GenericDomainEventMessage<>("Test", stream, sequenceNumber, EVENT, ENVELOPE);
            transactions.executeWithoutResult(_ -> engine.appendEvents(event));
        }

        @Override
        public long count() {
            return Writers.count(db, table);
        }
    }

    private record Raw(JdbcTemplate db, DataSource dataSource) implements Writer {
        private static final String INSERT = """
            insert into raw_log (event_id, organization_id, stream_type, stream_id, sequence_number, type, revision,
                                 recorded_at, payload, meta_data) values (?,?,?,?,?,?,?,?,?,?)\
            """;
        private static final String META_DATA = ENVELOPE.toString();

        @Override
        public String name() {
            return "raw JDBC";
        }

        @Override
        public void prepare() {
            db.execute("truncate raw_log");
            db.execute("checkpoint");
        }

        @Override
        public void append(String stream, long sequenceNumber) {
            try (var connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                try (var insert = connection.prepareStatement(INSERT)) {
                    bind(insert, stream, sequenceNumber);
                    insert.executeUpdate();
                }
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static void bind(PreparedStatement insert, String stream, long sequenceNumber) throws SQLException {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setObject(2, UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"));
            insert.setString(3, "Test");
            insert.setString(4, stream);
            insert.setLong(5, sequenceNumber);
            insert.setString(6, "happened");
            insert.setString(7, "1");
            insert.setObject(8, Instant.now().atOffset(ZoneOffset.UTC));
            insert.setString(9, EVENT.text());
            insert.setString(10, META_DATA);
        }

        @Override
        public long count() {
            return Writers.count(db, "raw_log");
        }
    }

    private static long count(JdbcTemplate db, String table) {
        Long count = db.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }
}
