package org.openclaw.missioncontrol.platform.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.eventlog.GroupHandlers;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Read models beside the live ones, made out of the log by the same handlers and statements: only the search path of their
 * transactions differs.
 */
@Component
class SecondViews {
    /** Under this name they park what they cannot handle, until they take the place of the live ones. */
    private static final String GROUP = "views-rebuild";

    private static final String NEXT = "views_next";
    private static final String FORMER = "views_former";
    private static final int BATCH = 500;

    private final DataSource dataSource;
    private final JdbcTemplate db;
    private final TransactionManager transactions;
    private final EventStore events;
    private final GroupHandlers groups;
    private final ViewWriter writer;
    private final Views views;
    private final DeadLetters letters;

    SecondViews(
            DataSource dataSource,
            JdbcTemplate db,
            TransactionManager transactions,
            EventStore events,
            GroupHandlers groups,
            ViewWriter writer,
            Views views,
            DeadLetters letters) {
        this.dataSource = dataSource;
        this.db = db;
        this.transactions = transactions;
        this.events = events;
        this.groups = groups;
        this.writer = writer;
        this.views = views;
        this.letters = letters;
    }

    /** Makes them, and puts them in the place of the live ones as soon as they show the same position. */
    void replace(LongConsumer reached) {
        build(reached, () -> {
            db.execute("ALTER SCHEMA " + ViewSchema.NAME + " RENAME TO " + FORMER);
            db.execute("ALTER SCHEMA " + NEXT + " RENAME TO " + ViewSchema.NAME);
            letters.replace(Views.GROUP, GROUP);
        });
        drop(FORMER);
    }

    /** Makes them, and counts the rows of each table in which they and the live ones differ at the same position. */
    Map<String, Long> compare(LongConsumer reached) {
        var different = new LinkedHashMap<String, Long>();
        build(reached, () -> {
            for (var table : tables()) different.put(table, differences(table));
        });
        letters.forget(GROUP);
        drop(NEXT);
        return different;
    }

    private void build(LongConsumer reached, Runnable end) {
        drop(FORMER);
        drop(NEXT);
        letters.forget(GROUP);
        ViewSchema.in(NEXT, dataSource).migrate();
        try (var copy = new Copy(reached)) {
            while (copy.reached < views.position()) copy.catchUpTo(views.position());
            transactions.executeInTransaction(() -> {
                ViewLock.own(db);
                copy.catchUpTo(views.position());
                end.run();
            });
        }
    }

    private void drop(String schema) {
        db.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    private List<String> tables() {
        return db.queryForList("""
            SELECT tablename FROM pg_tables WHERE schemaname = ? AND tablename <> 'flyway_schema_history' ORDER BY 1
            """, String.class, NEXT);
    }

    private long differences(String table) {
        var live = "TABLE " + ViewSchema.NAME + "." + table;
        var other = "TABLE " + NEXT + "." + table;
        return Objects.requireNonNull(db.queryForObject(
                "SELECT count(*) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS different"
                        .formatted(live, other),
                Long.class));
    }

    /** Follows the log up to where the live ones are, never further. */
    private final class Copy implements AutoCloseable {
        private final BlockingStream<TrackedEventMessage<?>> stream =
                events.openStream(new GlobalSequenceTrackingToken(0));
        private final GroupHandlers.Handlers handlers = groups.of(Views.GROUP);
        private final LongConsumer told;
        private long reached;

        private Copy(LongConsumer told) {
            this.told = told;
        }

        private void catchUpTo(long position) {
            while (reached < position) {
                var batch = next(position);
                if (!batch.isEmpty()) write(batch);
                told.accept(reached);
            }
        }

        private List<TrackedEventMessage<?>> next(long upTo) {
            try {
                var batch = new ArrayList<TrackedEventMessage<?>>();
                var at = reached;
                while (at < upTo && batch.size() < BATCH && stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    batch.add(stream.nextAvailable());
                    at = position(batch.getLast());
                }
                return batch;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Told to stop", e);
            }
        }

        private void write(List<TrackedEventMessage<?>> batch) {
            var unitOfWork = new BatchingUnitOfWork<TrackedEventMessage<?>>(batch);
            unitOfWork.attachTransaction(transactions);
            unitOfWork.onPrepareCommit(_ -> db.execute("SET LOCAL search_path TO " + NEXT + ", public"));
            var written = writer.beside(unitOfWork, GROUP);
            var result = unitOfWork.executeWithResult(() -> {
                var event = unitOfWork.getMessage();
                return written.handle(event, () -> {
                    handlers.handle(event);
                    return true;
                });
            });
            if (result.isExceptional()) throw new IllegalStateException("A batch failed", result.exceptionResult());
            reached = position(batch.getLast());
        }

        private static long position(TrackedEventMessage<?> event) {
            return event.trackingToken().position().orElseThrow();
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
