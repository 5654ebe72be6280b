package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;

class StreamApiTest extends ApiTest {
    private StreamReaderClient read(String path, String lastEventId) throws Exception {
        return new StreamReaderClient("http://localhost:" + port + "/api/v1" + path, adminToken.value(), lastEventId);
    }

    @Nested
    class Reading_the_tasks_of_a_board {
        @Test
        void brings_task_and_activity_of_each_change() throws Exception {
            var board = board();
            try (var reader = read("/boards/" + board + "/tasks/stream", "")) {
                assertThat(reader.header("Content-Type")).startsWith("text/event-stream");
                assertThat(reader.header("Cache-Control")).isEqualTo("no-cache");
                assertThat(reader.header("X-Accel-Buffering")).isEqualTo("no");
                var task = task(board, "streamed");
                var created = reader.next();
                assertThat(created.name()).isEqualTo("task");
                assertThat(created.data().path("type").asString()).isEqualTo("task.created");
                assertThat(created.data().at("/task/id").asString()).isEqualTo(task);
                assertThat(created.data().at("/activity/event_type").asString()).isEqualTo("task.created");
                admin.delete("/api/v1/tasks/" + task).gone();
                var deleted = reader.next().data();
                assertThat(deleted.path("task").isNull()).isTrue();
                assertThat(deleted.path("task_id").asString()).isEqualTo(task);
            }
        }

        @Test
        void goes_on_exactly_where_the_reader_was() throws Exception {
            var board = board();
            String last;
            try (var reader = read("/boards/" + board + "/tasks/stream", "")) {
                task(board, "seen");
                last = reader.next().id();
            }
            task(board, "missed 1");
            task(board, "missed 2");
            try (var reader = read("/boards/" + board + "/tasks/stream", last)) {
                task(board, "live");
                for (var title : List.of("missed 1", "missed 2", "live"))
                    assertThat(reader.next().data().at("/task/title").asString())
                            .isEqualTo(title);
            }
        }
    }

    @Test
    void approvals_come_with_their_counts() throws Exception {
        var board = board();
        var task = task(board, "gated");
        try (var reader = read("/boards/" + board + "/approvals/stream", "")) {
            admin.post("/api/v1/approvals", Map.of("board_id", board, "action_type", "task.done", "task_id", task))
                    .created();
            var event = reader.next();
            assertThat(event.name()).isEqualTo("approval");
            assertThat(event.data().path("pending_approvals_count").asInt()).isEqualTo(1);
            assertThat(event.data().at("/task_counts/approvals_pending_count").asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_timeline_and_the_comments_can_be_read_for_one_board() throws Exception {
        var board = board();
        var task = task(board, "discussed");
        try (var timeline = read("/activity/stream?board_id=" + board, "");
                var comments = read("/activity/task-comments/stream?board_id=" + board, "")) {
            admin.post("/api/v1/tasks/" + task + "/comments", Map.of("message", "well said"))
                    .created();
            var entry = timeline.next();
            assertThat(entry.name()).isEqualTo("activity");
            assertThat(entry.data().at("/activity/event_type").asString()).isEqualTo("task.comment");
            var comment = comments.next();
            assertThat(comment.name()).isEqualTo("comment");
            assertThat(comment.data().at("/comment/message").asString()).isEqualTo("well said");
        }
    }

    @Test
    void agents_come_as_they_are_after_each_change_until_they_are_gone() throws Exception {
        var board = board();
        try (var reader = read("/agents/stream?board_id=" + board, "")) {
            worker(board());
            var agent = "/api/v1/agents/" + worker(board).id();
            admin.patch(agent, Map.of("name", "Ada")).ok();
            admin.delete(agent).gone();
            var shown = reader.next();
            while (!shown.data().at("/agent/name").asString("").equals("Ada")) {
                assertThat(shown.name()).isEqualTo("agent");
                assertThat(shown.data().at("/agent/board_id").asString()).isEqualTo(board);
                shown = reader.next();
            }
            var gone = reader.next().data();
            assertThat(gone.path("agent").isNull()).isTrue();
            assertThat(agent).endsWith(gone.path("agent_id").asString());
        }
    }

    @Test
    void strangers_and_unknown_boards_are_refused_before_anything_is_streamed() {
        api("").get("/api/v1/activity/stream").is(401);
        admin.get("/api/v1/boards/" + UUID.randomUUID() + "/tasks/stream").refused(404, "not_found");
    }
}
