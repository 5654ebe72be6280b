package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.event;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.text;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** All nodes here poll once an hour: whatever arrives has been woken. */
class WakeUpTest {
    private final TestLog log = new TestLog();
    private final WakeableEventStore here = log.node();

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    private static List<String> next(TrackingEventStream stream, int count) throws InterruptedException {
        var texts = new ArrayList<String>();
        while (texts.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS))
            texts.add(text(stream.nextAvailable()));
        return texts;
    }

    @Nested
    class A_waiting_stream {
        @Test
        void is_woken_by_a_commit_on_its_own_node() throws InterruptedException {
            try (var stream = here.openStream(null)) {
                here.publish(event("s", 0, "one"));
                assertThat(next(stream, 1)).containsExactly("one");
                log.inUnitOfWork(() -> here.publish(event("s", 1, "two")));
                assertThat(next(stream, 1)).containsExactly("two");
                assertThat(stream.hasNextAvailable()).isFalse();
            }
        }

        @Test
        void is_woken_by_a_commit_on_another_node() throws InterruptedException {
            var there = log.node();
            try (var stream = there.openStream(null)) {
                for (var i = 0; i < 5; i++) {
                    here.publish(event("s", i, "" + i));
                    assertThat(next(stream, 1)).containsExactly("" + i);
                }
            }
        }

        @Test
        void is_woken_after_another_node_has_lost_its_connection() throws InterruptedException {
            var there = log.node();
            try (var stream = there.openStream(null)) {
                here.publish(event("s", 0, "before"));
                assertThat(next(stream, 1)).containsExactly("before");
                log.sql()
                        .sql("select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%'"
                                + " or query = 'select 1' or query like 'select pg_notify%'")
                        .query()
                        .listOfRows();
                here.publish(event("s", 1, "after"));
                assertThat(next(stream, 1)).containsExactly("after");
            }
        }

        @Test
        void is_woken_after_the_link_to_the_others_has_died_without_a_word() throws Exception {
            var port = URI.create(log.database.jdbcUrl().substring("jdbc:".length()))
                    .getPort();
            try (var link = new DeadLink(port)) {
                var through = log.database.jdbcUrl().replace(":" + port, ":" + link.port());
                var there = log.node(log.dataSource, through);
                try (var stream = there.openStream(null)) {
                    here.publish(event("s", 0, "before"));
                    assertThat(next(stream, 1)).containsExactly("before");
                    link.swallow();
                    here.publish(event("s", 1, "after"));
                    assertThat(next(stream, 1)).containsExactly("after");
                }
            }
        }

        @Test
        void is_woken_after_its_reader_has_met_an_error() throws InterruptedException {
            var broken = new AtomicBoolean();
            var there = log.node(
                    new DelegatingDataSource(log.dataSource) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            if (broken.getAndSet(false)) throw new StackOverflowError("planted");
                            return super.getConnection();
                        }
                    },
                    log.database.jdbcUrl());
            try (var stream = there.openStream(null)) {
                here.publish(event("s", 0, "before"));
                assertThat(next(stream, 1)).containsExactly("before");
                broken.set(true);
                here.publish(event("s", 1, "after"));
                assertThat(next(stream, 1)).containsExactly("after");
            }
        }

        @Test
        void is_woken_when_the_outer_transaction_commits() throws InterruptedException {
            try (var stream = here.openStream(null)) {
                new TransactionTemplate(log.transactions)
                        .executeWithoutResult(_ -> log.inUnitOfWork(() -> here.publish(event("s", 0, "inner"))));
                assertThat(next(stream, 1)).containsExactly("inner");
            }
        }

        @Test
        void is_not_held_up_by_a_rolled_back_append_that_rings_no_bell() throws InterruptedException {
            try (var stream = here.openStream(null);
                    var slow = log.open()) {
                slow.doing(() -> log.engine.appendEvents(event("a", 0, "never")));
                here.publish(event("b", 0, "behind"));
                assertThat(stream.hasNextAvailable(20, TimeUnit.MILLISECONDS)).isFalse();
                slow.rollBack();
                assertThat(next(stream, 1)).containsExactly("behind");
            }
        }

        @Test
        void calls_back_those_who_do_not_want_to_wait() throws InterruptedException {
            try (var stream = here.openStream(here.createHeadToken())) {
                var called = new CountDownLatch(1);
                assertThat(stream.setOnAvailableCallback(called::countDown)).isTrue();
                here.publish(event("s", 0, "one"));
                assertThat(called.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(stream.hasNextAvailable()).isTrue();
            }
        }
    }

    @Nested
    class A_stream_that_is_behind {
        @Test
        void reads_all_that_the_shared_tail_no_longer_holds() throws InterruptedException {
            try (var tail = here.openStream(null)) {
                for (var i = 0; i < 3_000; i += 100) {
                    var from = i;
                    log.inUnitOfWork(() -> {
                        for (var n = from; n < from + 100; n++) here.publish(event("s", n, "" + n));
                    });
                }
                var all = next(tail, 3_000);
                assertThat(all).hasSize(3_000).last().isEqualTo("2999");
            }
            try (var late = here.openStream(null)) {
                assertThat(next(late, 3_000))
                        .hasSize(3_000)
                        .startsWith("0", "1")
                        .endsWith("2999");
                here.publish(event("s", 3_000, "new"));
                assertThat(next(late, 1)).containsExactly("new");
            }
        }

        @Test
        void goes_on_where_its_token_stands() throws InterruptedException {
            for (var i = 0; i < 10; i++) here.publish(event("s", i, "" + i));
            try (var first = here.openStream(null)) {
                for (var i = 0; i < 4; i++) first.nextAvailable();
                var token = first.nextAvailable().trackingToken();
                try (var second = here.openStream(token)) {
                    assertThat(next(second, 5)).containsExactly("5", "6", "7", "8", "9");
                }
            }
        }
    }

    /** As in an upgrade of one node after the other. */
    @Nested
    class An_event_of_a_newer_build {
        private static final String LATER = "deed.of_tomorrow";

        @BeforeEach
        void append() {
            TestLog.append(log.engine, event("s", 0, "one"), event("s", 1, "two"), event("s", 2, "three"));
            rename("two", LATER);
        }

        private void rename(String text, String type) {
            log.sql()
                    .sql("update event_log set type = ? where payload like ?")
                    .params(type, "%" + text + "%")
                    .update();
        }

        @Test
        void stops_a_stream_that_has_delivered_all_before_it() throws InterruptedException {
            try (var behind = here.openStream(null)) {
                assertThat(next(behind, 1)).containsExactly("one");
                assertThatException().isThrownBy(behind::hasNextAvailable).withStackTraceContaining(LATER);
            }
        }

        @Test
        void stops_a_waiting_stream_until_it_can_be_read() throws InterruptedException {
            try (var stream = here.openStream(null)) {
                rename("two", "deed.done");
                assertThat(next(stream, 3)).containsExactly("one", "two", "three");
                append("four", LATER);
                here.publish(event("s", 4, "five"));
                assertThatException().isThrownBy(() -> next(stream, 1)).withStackTraceContaining(LATER);

                rename("four", "deed.done");
                await().ignoreExceptions().until(stream::hasNextAvailable);
                assertThat(next(stream, 2)).containsExactly("four", "five");
            }
        }

        private void append(String text, String type) {
            try (var transaction = log.open()) {
                transaction.doing(() -> {
                    log.engine.appendEvents(event("s", 3, text));
                    rename(text, type);
                });
                transaction.commit();
            }
        }
    }
}
