package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.event;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.read;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.texts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class GapTest {
    private final TestLog log = new TestLog();

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    /**
     * One transaction appends and stays open while faster ones append behind it and commit; a reader passes; then it
     * commits. A minute has gone by meanwhile: the events are that old, so nobody has to wait for it.
     */
    private List<String> readWhileASlowCommitIsOvertaken(EventStorageEngine engine) {
        var aMinuteAgo = Instant.now().minus(Duration.ofSeconds(61));
        var seen = new ArrayList<TrackedEventMessage<?>>();
        try (var slow = log.open()) {
            slow.doing(() -> engine.appendEvents(event("slow", 0, "slow", aMinuteAgo)));
            TestLog.append(engine, event("fast", 0, "fast", aMinuteAgo));
            TestLog.append(engine, event("fast", 1, "faster", aMinuteAgo));
            seen.addAll(read(engine, null));
            slow.commit();
        }
        seen.addAll(read(engine, lastToken(seen)));
        TestLog.append(engine, event("fast", 2, "later", aMinuteAgo));
        seen.addAll(read(engine, lastToken(seen)));
        return texts(seen);
    }

    private static TrackingToken lastToken(List<TrackedEventMessage<?>> seen) {
        return seen.isEmpty() ? null : seen.getLast().trackingToken();
    }

    @Nested
    class Axons_own_engine {
        private EventStorageEngine stock() {
            var engine = JdbcEventStorageEngine.builder()
                    .eventSerializer(log.serializer)
                    .snapshotSerializer(log.serializer)
                    .connectionProvider(new SpringDataSourceConnectionProvider(log.dataSource))
                    .transactionManager(log.axonTransactions)
                    .build();
            engine.createSchema(PostgresEventTableFactory.INSTANCE);
            return engine;
        }

        /** With all settings as they come. The day this fails, our own engine may have become needless. */
        @Test
        void loses_an_event_whose_commit_is_overtaken() {
            assertThat(readWhileASlowCommitIsOvertaken(stock())).containsExactly("fast", "faster", "later");
        }
    }

    @Nested
    class Our_engine {
        @Test
        void loses_nothing_and_keeps_the_order_of_positions() {
            assertThat(readWhileASlowCommitIsOvertaken(log.engine)).containsExactly("slow", "fast", "faster", "later");
        }

        @Test
        void delivers_what_stands_before_an_open_append() {
            TestLog.append(log.engine, event("a", 0, "before"));
            try (var slow = log.open()) {
                slow.doing(() -> log.engine.appendEvents(event("b", 0, "open")));
                TestLog.append(log.engine, event("a", 1, "behind"));

                assertThat(texts(read(log.engine, null))).containsExactly("before");
            }
            assertThat(texts(read(log.engine, null))).containsExactly("before", "behind");
        }

        @Test
        void is_not_held_up_by_an_append_that_began_later() {
            log.rollBack(event("a", 0, "rolled back"));
            TestLog.append(log.engine, event("a", 0, "committed"));
            try (var later = log.open()) {
                later.doing(() -> log.engine.appendEvents(event("b", 0, "open")));

                assertThat(texts(read(log.engine, null))).containsExactly("committed");
            }
        }

        @Test
        void is_not_held_up_by_transactions_that_write_elsewhere() {
            log.rollBack(event("a", 0, "rolled back"));
            try (var writer = log.open()) {
                writer.doing(() ->
                        log.sql().sql("create table elsewhere as select 1").update());
                TestLog.append(log.engine, event("a", 0, "committed"));

                assertThat(texts(read(log.engine, null))).containsExactly("committed");
            }
        }

        @Test
        void holds_the_promise_when_a_savepoint_was_rolled_back() {
            try (var slow = log.open()) {
                slow.doing(() -> {
                    nested(() -> log.engine.appendEvents(event("a", 0, "undone")));
                    log.engine.appendEvents(event("a", 0, "after the savepoint"));
                });
                TestLog.append(log.engine, event("b", 0, "fast"));

                assertThat(read(log.engine, null)).isEmpty();
                slow.commit();
            }
            assertThat(texts(read(log.engine, null))).containsExactly("after the savepoint", "fast");
        }

        private void nested(Runnable undone) {
            var savepoint = new TransactionTemplate(log.transactions);
            savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            savepoint.executeWithoutResult(status -> {
                undone.run();
                status.setRollbackOnly();
            });
        }

        @Test
        void holds_the_promise_where_the_key_of_the_lock_runs_out_of_bits() {
            log.sql()
                    .sql("alter sequence event_log_position_seq restart with " + ((1L << 31) - 1))
                    .update();
            assertThat(readWhileASlowCommitIsOvertaken(log.engine)).containsExactly("slow", "fast", "faster", "later");
        }

        @Test
        void starts_nobody_behind_an_open_append() {
            TestLog.append(log.engine, event("a", 0, "old"));
            try (var slow = log.open()) {
                slow.doing(() -> log.engine.appendEvents(event("b", 0, "open")));
                TestLog.append(log.engine, event("a", 1, "fast"));
                var head = log.engine.createHeadToken();
                var future = log.engine.createTokenAt(Instant.now().plusSeconds(60));
                slow.commit();

                assertThat(texts(read(log.engine, head))).containsExactly("open", "fast");
                assertThat(texts(read(log.engine, future))).containsExactly("open", "fast");
            }
        }

        @Test
        void finds_the_position_of_a_time() {
            var noon = Instant.parse("2026-01-01T12:00:00Z");
            TestLog.append(log.engine, event("a", 0, "before", noon.minusSeconds(1)));
            TestLog.append(log.engine, event("a", 1, "at", noon));
            TestLog.append(log.engine, event("a", 2, "after", noon.plusSeconds(1)));

            assertThat(texts(read(log.engine, log.engine.createTokenAt(noon)))).containsExactly("at", "after");
        }

        @Test
        void remembers_nothing_of_an_unused_log() {
            assertThat(log.engine.createHeadToken().position()).hasValue(0);
            assertThat(log.engine.createTailToken().position()).hasValue(0);
            assertThat(read(log.engine, null)).isEmpty();
        }
    }

    @Nested
    class Ten_thousand_dead_positions {
        private static final int BLOCKS = 50;
        private static final int BLOCK = 200;

        private final AtomicInteger connections = new AtomicInteger();

        private EventStorageEngine counting() {
            return log.engineOn(new DelegatingDataSource(log.dataSource) {
                @Override
                public java.sql.Connection getConnection() throws java.sql.SQLException {
                    connections.incrementAndGet();
                    return super.getConnection();
                }
            });
        }

        @Test
        void keep_no_waiting_reader_from_what_is_alive() throws InterruptedException {
            var node = log.node();
            try (var stream = node.openStream(null)) {
                for (var i = 0; i < BLOCKS; i++) log.rollBack(block("dead", 0));
                var since = System.nanoTime();
                node.publish(event("a", 0, "beyond"));
                assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
                var waited = Duration.ofNanos(System.nanoTime() - since);
                System.out.printf("Met behind 10,000 dead positions after %d ms%n", waited.toMillis());

                assertThat(waited).isLessThan(Duration.ofSeconds(2));
                assertThat(TestLog.text(stream.nextAvailable())).isEqualTo("beyond");
            }
        }

        @Test
        void between_living_ones_cost_one_look_per_batch() {
            for (var i = 0; i < BLOCKS; i++) {
                TestLog.append(log.engine, block("alive", i * BLOCK));
                log.rollBack(block("dead", 0));
            }

            assertThat(timed(counting())).hasSize(BLOCKS * BLOCK);
            assertThat(connections).hasValueLessThanOrEqualTo(BLOCKS * BLOCK / 500 + 1);
        }

        private EventMessage<?>[] block(String stream, int first) {
            return IntStream.range(first, first + BLOCK)
                    .mapToObj(n -> event(stream, n, "" + n))
                    .toArray(EventMessage<?>[]::new);
        }

        private List<String> timed(EventStorageEngine engine) {
            var since = System.nanoTime();
            var texts = texts(read(engine, null));
            System.out.printf(
                    "Read %d events across 10,000 dead positions in %d ms with %d reads%n",
                    texts.size(), (System.nanoTime() - since) / 1_000_000, connections.get());
            return texts;
        }
    }
}
