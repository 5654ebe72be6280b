package org.openclaw.missioncontrol.app.socket;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;

class BoardSocketTest extends ApiTest {
    private BoardClient look(String board) {
        return look(board, "");
    }

    private BoardClient look(String board, String more) {
        return new BoardClient(port, board, "?token=" + adminToken.value() + more);
    }

    private static List<String> positions(List<JsonNode> frames) {
        return frames.stream().map(frame -> frame.path("position").asString()).toList();
    }

    private static boolean isCreated(JsonNode frame, String title) {
        return frame.path("task").path("title").asString("").equals(title);
    }

    @Nested
    class Looking_at_a_board {
        @Test
        void begins_with_all_its_tasks_newest_first() {
            var board = board();
            var older = task(board, "older");
            var newer = task(board, "newer");
            try (var viewer = look(board)) {
                var tasks = viewer.next("board.state").path("tasks");
                assertThat(tasks.valueStream().map(task -> task.path("id").asString()))
                        .containsExactly(newer, older);
            }
        }

        @Test
        void tells_every_viewer_each_change_once_in_order_and_within_a_second_whoever_made_it() throws Exception {
            var board = board();
            try (var one = look(board);
                    var other = look(board);
                    var writers = Executors.newFixedThreadPool(4)) {
                one.next("board.state");
                other.next("board.state");
                for (var i = 0; i < 20; i++) {
                    var title = "over rest " + i;
                    writers.submit(() -> task(board, title));
                    one.send("{\"type\":\"task.create\",\"title\":\"over a socket " + i + "\"}");
                }
                writers.close();
                var seenByOne = new ArrayList<JsonNode>();
                var seenByOther = new ArrayList<JsonNode>();
                for (var i = 0; i < 40; i++) {
                    seenByOne.add(one.next("task.created"));
                    seenByOther.add(other.next("task.created"));
                }
                assertThat(positions(seenByOne)).doesNotHaveDuplicates().isEqualTo(positions(seenByOther));
                assertThat(positions(seenByOne).stream().map(Long::valueOf)).isSorted();
                assertThat(one.longestWay()).isLessThan(ofSeconds(1));
                assertThat(other.longestWay()).isLessThan(ofSeconds(1));
            }
        }

        @Test
        void says_what_changed_and_who_changed_it() {
            var board = board();
            var task = task(board, "before");
            try (var viewer = look(board)) {
                viewer.next("board.state");
                admin.patch("/api/v1/tasks/" + task, Map.of("title", "after")).ok();
                var frame = viewer.next("task.updated");
                assertThat(frame.at("/changes/title").asString()).isEqualTo("after");
                assertThat(frame.at("/updated_by/type").asString()).isEqualTo("user");
                assertThat(frame.at("/updated_by/name").asString()).isNotBlank();
                admin.delete("/api/v1/tasks/" + task).gone();
                assertThat(viewer.next("task.deleted").path("task_id").asString())
                        .isEqualTo(task);
            }
        }
    }

    @Nested
    class Custom_fields {
        @Test
        void show_all_values_that_the_task_holds_itself() {
            var board = board();
            var key = "points-" + UUID.randomUUID();
            var rules = Map.of("field_key", key, "board_ids", List.of(board), "default_value", "one");
            admin.post("/api/v1/task-custom-fields", rules).created();
            var task = task(board, "Write");
            try (var viewer = look(board)) {
                assertThat(viewer.next("board.state")
                                .at("/tasks/0/custom_field_values")
                                .isEmpty())
                        .isTrue();
                var values = Map.of("custom_field_values", Map.of(key, "five"));
                admin.patch("/api/v1/tasks/" + task, values).ok();
                assertThat(viewer.next("task.updated")
                                .at("/changes/custom_field_values/" + key)
                                .asString())
                        .isEqualTo("five");
            }
        }
    }

    @Nested
    class Coming_back {
        @Test
        void brings_exactly_what_was_missed() {
            var board = board();
            String position;
            try (var viewer = look(board)) {
                viewer.next("board.state");
                task(board, "seen");
                position = viewer.next("task.created").path("position").asString();
            }
            task(board, "missed 1");
            task(board(), "elsewhere");
            task(board, "missed 2");
            try (var viewer = look(board, "&position=" + position)) {
                assertThat(viewer.next("resumed").path("position").asString()).isEqualTo(position);
                task(board, "live");
                for (var title : List.of("missed 1", "missed 2", "live"))
                    assertThat(isCreated(viewer.next("task.created"), title)).isTrue();
            }
        }

        @Test
        void begins_with_the_state_when_the_position_cannot_be() {
            for (var position : List.of("9999999999", "-1", "yesterday"))
                try (var viewer = look(board(), "&position=" + position)) {
                    viewer.next("board.state");
                }
        }
    }

    @Nested
    class Moving_a_task {
        @Test
        void is_told_to_everybody_also_to_the_mover() {
            var board = board();
            var task = task(board, "movable");
            try (var mover = look(board)) {
                mover.next("board.state");
                mover.send(move(task, "review"));
                var changes = mover.next("task.updated").path("changes");
                assertThat(changes.path("status").asString()).isEqualTo("review");
                assertThat(changes.path("previous_status").asString()).isEqualTo("inbox");
            }
        }

        @Test
        void is_answered_and_corrected_when_it_is_refused() {
            var board = board(Map.of("require_approval_for_done", true));
            var task = task(board, "gated");
            try (var mover = look(board)) {
                mover.next("board.state");
                mover.send(move(task, "done"));
                var error = mover.next("error");
                assertThat(error.path("code").asString()).isEqualTo("CONFLICT");
                assertThat(error.at("/ref/task_id").asString()).isEqualTo(task);
                var correction = mover.next("task.updated");
                assertThat(correction.at("/changes/status").asString()).isEqualTo("inbox");
            }
        }

        @Test
        void is_refused_for_a_task_that_is_not_there() {
            try (var mover = look(board())) {
                mover.next("board.state");
                mover.send(move(task(board(), "of another board"), "done"));
                assertThat(mover.next("error").path("code").asString()).isEqualTo("NOT_FOUND");
                mover.send("{\"type\":\"heartbeat\",\"id\":\"7\"}");
                assertThat(mover.next("heartbeat_ack").path("id").asString()).isEqualTo("7");
            }
        }

        private String move(String task, String status) {
            return "{\"type\":\"task.move\",\"task_id\":\"" + task + "\",\"status\":\"" + status + "\"}";
        }
    }

    @Nested
    class Creating_a_task {
        @Test
        void assigns_it_and_knows_the_inbox_by_another_name() {
            var board = board();
            var agent = worker(board).id();
            try (var viewer = look(board)) {
                viewer.next("board.state");
                var create =
                        "{\"type\":\"task.create\",\"title\":\"Write\",\"status\":\"todo\",\"assignee_id\":\"%s\"}";
                viewer.send(create.formatted(agent));
                var task = viewer.next("task.created").path("task");
                assertThat(task.path("status").asString()).isEqualTo("inbox");
                assertThat(task.path("priority").asString()).isEqualTo("medium");
                assertThat(task.path("assigned_agent_id").asString()).isEqualTo(agent);
                assertThat(task.path("created_by_user_id").asString())
                        .isEqualTo(admin.get("/api/v1/users/me").ok().id());
            }
        }
    }

    @Nested
    class A_connection_ends {
        @Test
        void with_4001_when_the_token_is_wrong() {
            try (var stranger = new BoardClient(port, board(), "?token=wrong")) {
                assertThat(stranger.next("error").path("code").asString()).isEqualTo("INVALID_TOKEN");
                assertThat(stranger.closeCode()).isEqualTo(4001);
            }
        }

        @Test
        void with_4001_when_something_else_comes_before_the_token() {
            try (var stranger = new BoardClient(port, board(), "")) {
                stranger.send("{\"type\":\"heartbeat\"}");
                assertThat(stranger.next("error").path("code").asString()).isEqualTo("AUTH_REQUIRED");
                assertThat(stranger.closeCode()).isEqualTo(4001);
            }
        }

        @Test
        void with_4004_when_the_board_is_not_there() {
            for (var board : List.of(UUID.randomUUID().toString(), "no-uuid"))
                try (var viewer = look(board)) {
                    assertThat(viewer.next("error").path("code").asString()).isEqualTo("NOT_FOUND");
                    assertThat(viewer.closeCode()).isEqualTo(4004);
                }
        }

        @Test
        void with_4004_when_the_board_is_deleted() {
            var board = board();
            try (var viewer = look(board)) {
                viewer.next("board.state");
                admin.delete("/api/v1/boards/" + board).gone();
                assertThat(viewer.closeCode()).isEqualTo(4004);
            }
        }

        @Test
        void with_1003_after_a_binary_frame() {
            try (var viewer = look(board())) {
                viewer.next("board.state");
                viewer.sendBytes();
                assertThat(viewer.closeCode()).isEqualTo(1003);
            }
        }

        @Test
        void with_1009_after_a_frame_that_is_too_large() {
            try (var viewer = look(board())) {
                viewer.next("board.state");
                viewer.send("x".repeat(256 * 1024 + 1));
                assertThat(viewer.closeCode()).isEqualTo(1009);
            }
        }

        @Test
        void with_1008_after_the_tenth_malformed_frame() {
            try (var viewer = look(board())) {
                viewer.next("board.state");
                for (var i = 0; i < 10; i++) {
                    viewer.send(i % 2 == 0 ? "no json" : "[]");
                    assertThat(viewer.next("error").path("code").asString()).isEqualTo("INVALID_MESSAGE");
                }
                assertThat(viewer.closeCode()).isEqualTo(1008);
            }
        }
    }

    @Nested
    class Authenticating_by_a_frame {
        @Test
        void is_answered_and_opens_the_board() {
            try (var viewer = new BoardClient(port, board(), "")) {
                viewer.send("{\"type\":\"auth\",\"payload\":{\"token\":\"" + adminToken.value() + "\"}}");
                viewer.next("auth_ok");
                viewer.next("board.state");
            }
        }
    }
}
