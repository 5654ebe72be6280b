package org.openclaw.missioncontrol.platform.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.platform.eventlog.OtherNodes;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ViewsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);

    private final TestDatabase database = TestDatabase.create();
    private final DataSource connections = database.dataSource();

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("db/views/V01__position.sql")).execute(connections);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** No other node ever tells anything. */
    private static Views views(DataSource connections) {
        return new Views(JdbcClient.create(connections), new OtherNodes() {
            @Override
            public void tell() {}

            @Override
            public void hear(Runnable news) {}
        });
    }

    @Nested
    class Whoever_waits {
        @Test
        void sees_what_another_node_did_although_nobody_told() {
            JdbcClient.create(connections)
                    .sql("update view_position set position = 5")
                    .update();
            assertThat(views(connections).reach(5, LONG)).isTrue();
        }

        @Test
        void hears_no_in_time_while_the_database_does_not_answer() throws Exception {
            try (var slow = new Slow(connections)) {
                var since = System.nanoTime();
                assertThat(views(slow).reach(5, SHORT)).isFalse();
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
                slow.awaitLook();
            }
        }

        @Test
        void hears_of_what_is_done_here_while_the_database_does_not_answer() throws Exception {
            try (var slow = new Slow(connections)) {
                var views = views(slow);
                var waiting = CompletableFuture.supplyAsync(() -> views.reach(5, LONG));
                slow.awaitLook();
                views.moved(5);
                assertThat(waiting.get(10, TimeUnit.SECONDS)).isTrue();
            }
        }

        @Test
        void hears_no_when_the_database_refuses() {
            var gone = new DelegatingDataSource(connections) {
                @Override
                public Connection getConnection() throws SQLException {
                    throw new SQLException("gone", "08006");
                }
            };
            assertThat(views(gone).reach(5, SHORT)).isFalse();
        }
    }

    /** Gives no connection to the threads that only look, which are virtual. */
    private static final class Slow extends DelegatingDataSource implements AutoCloseable {
        private final CountDownLatch looked = new CountDownLatch(1);
        private final CountDownLatch closed = new CountDownLatch(1);

        Slow(DataSource connections) {
            super(connections);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!Thread.currentThread().isVirtual()) return super.getConnection();
            looked.countDown();
            try {
                closed.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            throw new SQLException("closed", "08003");
        }

        void awaitLook() throws InterruptedException {
            assertThat(looked.await(10, TimeUnit.SECONDS)).isTrue();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
