package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever joins while a thousand changes are made ends with exactly the tasks of the server. */
class JoiningTest extends ApiTest {
    private static final int TASKS = 100;
    private static final String LAST = "the last";

    private String board;

    @BeforeEach
    void plan_a_board() {
        board = board();
    }

    private BoardClient look() {
        return new BoardClient(port, board, "?token=" + adminToken.value());
    }

    /** Ten changes each of a hundred tasks. */
    @Test
    void whoever_joins_in_the_middle_misses_nothing() throws Exception {
        try (var writers = Executors.newFixedThreadPool(4);
                var first = look()) {
            for (var i = 0; i < TASKS; i++) {
                var title = "task " + i;
                writers.submit(() -> changeTenTimes(title));
            }
            var before = first.take(300);
            try (var second = look()) {
                writers.close();
                task(board, LAST);
                assertThat(tasksAfter(rest(second)))
                        .isEqualTo(tasksOfTheServer())
                        .hasSize(91);
                before.addAll(rest(first));
                assertThat(tasksAfter(before)).isEqualTo(tasksOfTheServer());
            }
        }
    }

    private void changeTenTimes(String title) {
        var task = "/api/v1/tasks/" + task(board, title);
        for (var change = 1; change <= 4; change++) {
            admin.patch(task, Map.of("title", title + "." + change)).ok();
            admin.patch(task, Map.of("status", change % 2 == 0 ? "inbox" : "in_progress"))
                    .ok();
        }
        if (title.endsWith("7")) admin.delete(task).gone();
        else admin.patch(task, Map.of("description", title + "!")).ok();
    }

    private static List<JsonNode> rest(BoardClient viewer) {
        return viewer.until(
                frame -> LAST.equals(frame.path("task").path("title").asString("")));
    }

    /** What a viewer shows who has heard this. */
    private static Map<String, JsonNode> tasksAfter(List<JsonNode> frames) {
        var known = new TreeMap<String, JsonNode>();
        frames.forEach(frame -> apply(frame, known));
        assertThat(positions(frames)).isSorted().doesNotHaveDuplicates();
        return known;
    }

    private static void apply(JsonNode frame, Map<String, JsonNode> known) {
        switch (frame.path("type").asString()) {
            case "board.state" -> frame.path("tasks").forEach(task -> add(task, known));
            case "task.created" -> add(frame.path("task"), known);
            case "task.updated" -> {
                var changes = ((ObjectNode) frame.path("changes")).without("previous_status");
                ((ObjectNode) known.get(frame.path("task_id").asString())).setAll((ObjectNode) changes);
            }
            default ->
                assertThat(known.remove(frame.path("task_id").asString())).isNotNull();
        }
    }

    private static void add(JsonNode task, Map<String, JsonNode> known) {
        assertThat(known.put(task.path("id").asString(), task)).isNull();
    }

    private static List<Long> positions(List<JsonNode> frames) {
        return frames.stream()
                .map(frame -> Long.valueOf(frame.path("position").asString()))
                .toList();
    }

    /** Without what viewers derive by themselves. */
    private Map<String, JsonNode> tasksOfTheServer() {
        var tasks = new TreeMap<String, JsonNode>();
        var items = admin.get("/api/v1/boards/" + board + "/tasks?limit=100")
                .ok()
                .json()
                .path("items");
        for (var task : items)
            tasks.put(
                    task.path("id").asString(),
                    ((ObjectNode) task).without(List.of("blocked_by_task_ids", "is_blocked", "tags")));
        return tasks;
    }
}
