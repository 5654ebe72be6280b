package org.openclaw.missioncontrol.app.operations;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.Crowd;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.SecondNode;
import org.openclaw.missioncontrol.app.chat.Detour;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.openclaw.missioncontrol.testsupport.TestDatabase;

/** All connections to the database are taken, or it is away. */
class NoConnectionTest {
    private static final String TOKEN = "admin-".repeat(10);
    private static final TestDatabase DATABASE = TestDatabase.create();

    private static Detour line;
    private static SecondNode node;

    private final List<Connection> taken = new ArrayList<>();
    private Api admin;
    private String board;

    @BeforeAll
    static void start() throws IOException {
        var address = URI.create(DATABASE.jdbcUrl().substring("jdbc:".length()));
        line = new Detour(address.getPort());
        node = SecondNode.on(
                "jdbc:postgresql://localhost:" + line.port() + address.getPath(),
                DATABASE.username(),
                DATABASE.password(),
                "--mission-control.auth.local-token=" + TOKEN,
                "--spring.datasource.hikari.connection-timeout=300");
    }

    @AfterAll
    static void stop() {
        node.close();
        line.close();
        DATABASE.close();
    }

    @BeforeEach
    void plan() {
        admin = new Api("http://localhost:" + node.port(), TOKEN);
        board = new Owner(admin).board(Map.of());
    }

    @AfterEach
    void give_back() throws SQLException {
        for (var each : taken) each.close();
        line.reopen();
    }

    private void takeAll() throws SQLException {
        while (taken.size() < node.pool().getMaximumPoolSize())
            taken.add(node.pool().getConnection());
    }

    private static void busy(Answer answer) {
        answer.refused(503, "busy");
        assertThat(answer.header("Retry-After")).contains("1");
        assertThat(answer.response().body()).doesNotContain("SQL", "Hikari", "onnection");
    }

    private void everybodyIsTold() {
        busy(admin.get("/api/v1/boards"));
        busy(admin.patch("/api/v1/boards/" + board, Map.of("name", "Other")));
        busy(admin.agentWith("agt_unknown").post("/api/v1/agent/heartbeat", Map.of()));
        busy(admin.nobody().post("/api/v1/auth/login", Map.of("token", TOKEN)));
        busy(admin.nobody()
                .post("/api/v1/gateway-registry/heartbeat", Map.of("gateway_id", board, "relay_token", "relay_x")));
    }

    @Test
    void is_told_to_everybody_while_all_are_taken() throws SQLException {
        takeAll();
        everybodyIsTold();
        give_back();
        await().dontCatchUncaughtExceptions()
                .atMost(ofSeconds(10))
                .until(() -> admin.get("/api/v1/boards/" + board).status() == 200);
    }

    @Test
    void is_told_to_everybody_while_the_database_is_away() {
        line.cut();
        everybodyIsTold();
        for (var probe : List.of("/health", "/healthz"))
            assertThat(admin.nobody().get(probe).ok().response().body()).isEqualTo("{\"ok\":true}");
        assertThat(admin.nobody().get("/readyz").refused(503, "not_ready").text("/checks/database"))
                .isEqualTo("down");
        line.reopen();
        await().dontCatchUncaughtExceptions()
                .atMost(ofSeconds(10))
                .until(() -> admin.get("/api/v1/boards/" + board).status() == 200);
    }

    /** Each of them has come as far as his turn let him. */
    @Test
    void is_told_to_those_of_a_crowd_who_waited_too_long_wherever_they_were() throws SQLException {
        var task = new Owner(admin).task(board, "Write");
        takeAll();
        taken.removeLast().close();
        for (var path : List.of("/boards/" + board + "/snapshot", "/tasks/" + task + "/history", "/activity"))
            assertThat(Crowd.of(100).statuses(() -> admin.get("/api/v1" + path)).keySet())
                    .as(path)
                    .isSubsetOf(200, 503);
        var change = Map.of("title", "Read");
        assertThat(Crowd.of(100)
                        .statuses(() -> admin.patch("/api/v1/tasks/" + task, change))
                        .keySet())
                .isSubsetOf(200, 503);
    }

    @Test
    void is_told_on_sockets_which_stay_open() throws Exception {
        var create = "{\"type\":\"task.create\",\"title\":\"Write\"}";
        try (var viewer = new BoardClient(node.port(), board, "?token=" + TOKEN)) {
            viewer.next("board.state");
            takeAll();
            viewer.send(create);
            var error = viewer.next("error");
            assertThat(error.path("code").asString()).isEqualTo("INTERNAL_ERROR");
            assertThat(error.path("message").asString()).endsWith("Try again in a second.");
            give_back();
            viewer.send(create);
            viewer.await("task.created");
        }
    }

    @Test
    void ends_the_socket_of_a_viewer_whose_card_cannot_be_put_back() throws Exception {
        var task = new Owner(admin).task(board, "Write");
        try (var viewer = new BoardClient(node.port(), board, "?token=" + TOKEN)) {
            viewer.next("board.state");
            takeAll();
            viewer.send("{\"type\":\"task.move\",\"task_id\":\"%s\",\"status\":\"in_progress\"}".formatted(task));
            assertThat(viewer.next("error").path("code").asString()).isEqualTo("INTERNAL_ERROR");
            assertThat(viewer.closeCode()).isEqualTo(1011);
        }
    }
}
