package org.openclaw.missioncontrol.app;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.openclaw.missioncontrol.app.socket.StreamReaderClient;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** SIGTERM, while two commands wait for a lock, somebody looks at a board and somebody reads a stream. */
class ShutdownTest {
    private static final String TASKS = "/api/v1/tasks/";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient db = JdbcClient.create(database.dataSource());
    private ProductProcess product;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        product = ProductProcess.on(database, folder, Map.of());
    }

    @AfterEach
    void stop() {
        product.close();
        database.close();
    }

    @Test
    void what_was_accepted_is_finished_and_what_comes_later_is_refused() throws Exception {
        var owner = new Owner(product.admin());
        var board = owner.board(Map.of());
        var renamed = owner.task(board, "Write");
        var moved = owner.task(board, "Read");
        var address = "http://localhost:" + product.port() + "/api/v1/boards/" + board + "/tasks/stream";
        try (var viewer = new BoardClient(product.port(), board, "?token=" + ProductProcess.TOKEN);
                var reader = new StreamReaderClient(address, ProductProcess.TOKEN, "");
                var idle = new Socket(InetAddress.getLoopbackAddress(), product.port());
                var lock = lockOf(board)) {
            viewer.next("board.state");
            assertThat(statusOver(idle)).isEqualTo("HTTP/1.1 200");
            var rename = CompletableFuture.supplyAsync(() -> rename(renamed));
            viewer.send("{\"type\":\"task.move\",\"task_id\":\"%s\",\"status\":\"in_progress\"}".formatted(moved));
            await().until(() -> waiting() == 2);

            product.terminate();
            await().atMost(Duration.ofSeconds(15)).until(this::isClosed);
            assertThat(statusOver(idle)).isIn("HTTP/1.1 503", "");
            assertThat(rename).isNotDone();
            lock.rollback();

            assertAnswered(rename.get(15, TimeUnit.SECONDS));
            assertThat(viewer.closeCode()).isEqualTo(1001);
            assertThat(reader.ends()).isTrue();
            assertThat(product.exitCode()).isEqualTo(128 + 15);
        }
        assertThat(lastEventOf(renamed)).isEqualTo("task.moved");
        assertThat(lastEventOf(moved)).isEqualTo("task.moved");
        assertThat(product.lines()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
    }

    /** And moves it, for which the board is locked. */
    private Answer rename(String task) {
        return product.admin().patch(TASKS + task, Map.of("title", "Sing", "status", "in_progress"));
    }

    /** The read models show it still. */
    private static void assertAnswered(Answer answer) {
        assertThat(answer.ok().text("/title")).isEqualTo("Sing");
        assertThat(answer.header("X-View-Pending")).isEmpty();
    }

    private Connection lockOf(String board) throws Exception {
        var lock = database.dataSource().getConnection();
        lock.setAutoCommit(false);
        try (var statement = lock.prepareStatement("SELECT FROM board_lookup WHERE id = ? FOR UPDATE")) {
            statement.setObject(1, UUID.fromString(board));
            statement.execute();
        }
        return lock;
    }

    private int waiting() {
        return db.sql("""
            SELECT count(*) FROM pg_stat_activity
             WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%board_lookup%'
            """).query(Integer.class).single();
    }

    /** Of a request on a connection that is open already; empty when the connection has been ended. */
    private static String statusOver(Socket connection) throws IOException {
        connection.setSoTimeout(5_000);
        try {
            connection.getOutputStream().write("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
            var answer = new byte[4_096];
            var length = connection.getInputStream().read(answer);
            return new String(answer, 0, Math.clamp(length, 0, 12), US_ASCII);
        } catch (SocketException _) {
            return "";
        }
    }

    private boolean isClosed() throws IOException {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), product.port())) {
            return false;
        } catch (ConnectException _) {
            return true;
        }
    }

    private String lastEventOf(String task) {
        return db.sql("SELECT type FROM event_log WHERE stream_id = ? ORDER BY position DESC LIMIT 1")
                .param(task)
                .query(String.class)
                .single();
    }
}
