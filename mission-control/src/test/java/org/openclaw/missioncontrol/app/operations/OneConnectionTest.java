package org.openclaw.missioncontrol.app.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who holds a connection and waits for a second one can wait for ever, as soon as there are as many of his kind as
 * connections. So all goes on with one connection left for everybody.
 */
class OneConnectionTest extends ApiTest {
    @Autowired
    private HikariDataSource pool;

    private final List<Connection> taken = new ArrayList<>();
    private String group;
    private String board;
    private String task;

    @BeforeEach
    void take_all_connections_but_one() throws SQLException {
        group = admin.post("/api/v1/board-groups", Map.of("name", "Group " + UUID.randomUUID()))
                .created()
                .id();
        board = board(Map.of("board_group_id", group));
        task = admin.post("/api/v1/tasks", Map.of("board_id", board, "title", "Write"))
                .created()
                .id();
        while (taken.size() < pool.getMaximumPoolSize() - 1) taken.add(pool.getConnection());
    }

    @AfterEach
    void give_them_back() throws SQLException {
        for (var each : taken) each.close();
    }

    @Test
    void reading_needs_one_connection_at_a_time() {
        for (var path : List.of(
                "/tasks/" + task,
                "/tasks?board_id=" + board,
                "/boards/" + board + "/snapshot",
                "/board-groups/" + group + "/snapshot",
                "/tasks/" + task + "/history",
                "/activity",
                "/agents",
                "/gateways"))
            assertThat(Crowd.of(8).statuses(() -> admin.get("/api/v1" + path)))
                    .as(path)
                    .isEqualTo(Map.of(200, 8L));
    }

    @Test
    void changing_needs_one_connection_at_a_time() {
        var change = Map.of("title", "Read");
        assertThat(Crowd.of(8).statuses(() -> admin.patch("/api/v1/tasks/" + task, change)))
                .isEqualTo(Map.of(200, 8L));
    }
}
