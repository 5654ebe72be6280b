package org.openclaw.missioncontrol.app.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A command that PostgreSQL ends because it and another wait for each other is done all the same. */
class DeadlockTest extends ApiTest {
    @Test
    void a_move_that_ran_into_one_succeeds(@Autowired DataSource connections) throws Exception {
        var board = board();
        var task = task(board, "Write");
        try (var other = connections.getConnection()) {
            other.setAutoCommit(false);
            lock(other, "task_lookup", task);
            var move = CompletableFuture.supplyAsync(
                    () -> admin.patch("/api/v1/tasks/" + task, Map.of("status", "in_progress")));
            await().pollInterval(Duration.ofMillis(20)).until(this::somebodyWaitsForTheTask);
            lock(other, "board_lookup", board); // given as soon as the command has been ended
            other.rollback();
            other.setAutoCommit(true);
            assertThat(move.get(10, TimeUnit.SECONDS).ok().text("/status")).isEqualTo("in_progress");
        }
    }

    private static void lock(Connection connection, String table, String id) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT FROM " + table + " WHERE id = ?::uuid FOR UPDATE")) {
            statement.setString(1, id);
            statement.execute();
        }
    }

    private boolean somebodyWaitsForTheTask() {
        return db.sql("""
            SELECT exists(SELECT FROM pg_stat_activity WHERE datname = current_database()
                          AND wait_event_type = 'Lock' AND query LIKE 'UPDATE task_lookup%')
            """).query(Boolean.class).single();
    }
}
