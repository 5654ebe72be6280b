package org.openclaw.missioncontrol.app.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;

class ActivityApiTest extends ApiTest {
    private static final String ACTIVITY = "/api/v1/activity";

    private List<JsonNode> entries(String filter) {
        return items(admin.get(ACTIVITY + "?limit=100&" + filter));
    }

    private static List<JsonNode> items(Answer page) {
        return page.ok().json().at("/items").valueStream().toList();
    }

    private static List<String> types(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("event_type").asString()).toList();
    }

    private static List<String> messages(List<JsonNode> entries) {
        return entries.stream().map(entry -> entry.get("message").asString()).toList();
    }

    private static String change(JsonNode entry) {
        return entry.get("changes").toString().replaceAll("(\"in_progress_at\":.*\"after\":\")[^\"]+", "$1TIME");
    }

    @Nested
    class An_entry {
        @Test
        void says_who_did_what_when_and_why() {
            var board = board();
            var me = admin.get("/api/v1/users/me").ok();
            var task = admin.with("X-Reason", "The client asked")
                    .with("X-Request-Id", "request-of-" + board)
                    .post("/api/v1/tasks", Map.of("board_id", board, "title", "Write the report"))
                    .created();
            var entry = entries("task_id=" + task.id()).getFirst();
            assertThat(entry.get("event_type").asString()).isEqualTo("task.created");
            assertThat(entry.get("message").asString()).isEqualTo("Task \"Write the report\" was created.");
            assertThat(entry.get("board_id").asString()).isEqualTo(board);
            assertThat(entry.get("task_id").asString()).isEqualTo(task.id());
            assertThat(entry.get("user_id").asString()).isEqualTo(me.text("/id"));
            assertThat(entry.get("agent_id").isNull()).isTrue();
            assertThat(entry.at("/actor/type").asString()).isEqualTo("user");
            assertThat(entry.at("/actor/id").asString()).isEqualTo(me.text("/id"));
            assertThat(entry.at("/actor/name").asString())
                    .isEqualTo(me.json().at("/preferred_name").asString(me.text("/name")));
            assertThat(entry.get("created_at").asString()).isEqualTo(task.text("/created_at"));
            assertThat(entry.get("reason").asString()).isEqualTo("The client asked");
            assertThat(entry.get("correlation_id").asString()).isEqualTo("request-of-" + board);
            assertThat(entry.get("causation_id").asString()).isEqualTo("request-of-" + board);
            assertThat(change(entry)).isEqualTo("{}");
            assertThat(entry.has("position")).isFalse();
        }

        @Test
        void tells_what_each_field_was_before() {
            var task = task(board(), "Write");
            admin.patch(
                            "/api/v1/tasks/" + task,
                            Map.of("title", "Read", "priority", "high", "due_at", "2031-01-01T00:00:00Z"))
                    .ok();
            admin.patch("/api/v1/tasks/" + task, "{\"due_at\": null, \"status\": \"in_progress\"}")
                    .ok();
            var entries = entries("task_id=" + task);
            assertThat(entries.stream().map(ActivityApiTest::change))
                    .containsExactly(
                            "{\"status\":{\"before\":\"inbox\",\"after\":\"in_progress\"},\"in_progress_at\":{\"before\":null,\"after\":\"TIME\"}}",
                            "{\"due_at\":{\"before\":\"2031-01-01T00:00:00Z\",\"after\":null}}",
                            "{\"due_at\":{\"before\":null,\"after\":\"2031-01-01T00:00:00Z\"}}",
                            "{\"priority\":{\"before\":\"medium\",\"after\":\"high\"}}",
                            "{\"title\":{\"before\":\"Write\",\"after\":\"Read\"}}",
                            "{}");
            assertThat(types(entries))
                    .containsExactly(
                            "task.status_changed",
                            "task.updated",
                            "task.updated",
                            "task.updated",
                            "task.updated",
                            "task.created");
            assertThat(messages(entries))
                    .containsExactly(
                            "Task \"Read\" moved from inbox to in_progress.",
                            "Task \"Read\" is due at no certain time any more.",
                            "Task \"Read\" is due at 2031-01-01T00:00:00Z now.",
                            "Task \"Read\" was given the priority high.",
                            "Task \"Write\" was renamed to \"Read\".",
                            "Task \"Write\" was created.");
        }

        @Test
        void tells_of_rules_that_were_changed_on_a_board() {
            var board = board();
            admin.patch("/api/v1/boards/" + board, Map.of("require_review_before_done", true, "max_agents", 3))
                    .ok();
            var entry = entries("board_id=" + board).getFirst();
            assertThat(entry.get("event_type").asString()).isEqualTo("board.updated");
            assertThat(entry.at("/changes/require_review_before_done/before").asBoolean())
                    .isFalse();
            assertThat(entry.at("/changes/require_review_before_done/after").asBoolean())
                    .isTrue();
            assertThat(entry.at("/changes/max_agents/before").asInt()).isEqualTo(1);
            assertThat(entry.at("/changes/max_agents/after").asInt()).isEqualTo(3);
            assertThat(entry.get("changes").size()).isEqualTo(2);
        }

        @Test
        void of_a_comment_is_the_comment() {
            var task = task(board(), "Write");
            admin.post("/api/v1/tasks/" + task + "/comments", Map.of("message", "Looks good"))
                    .created();
            var entry = entries("task_id=" + task).getFirst();
            assertThat(entry.get("event_type").asString()).isEqualTo("task.comment");
            assertThat(entry.get("message").asString()).isEqualTo("Looks good");
            assertThat(change(entry)).isEqualTo("{}");
        }

        @Test
        void of_an_approval_names_what_is_asked_for_and_its_task() {
            var board = board();
            var agent = worker(board);
            var task = task(board, "Hire");
            var approval = agent.api()
                    .post(
                            "/api/v1/agent/boards/" + board + "/approvals",
                            Map.of(
                                    "action_type",
                                    "task.assign",
                                    "task_id",
                                    task,
                                    "confidence",
                                    72.5,
                                    "lead_reasoning",
                                    "Better so"))
                    .created()
                    .id();
            admin.post("/api/v1/approvals/" + approval + "/approve", Map.of("comment", "Go on"))
                    .ok();
            admin.patch("/api/v1/boards/" + board + "/approvals/" + approval, Map.of("status", "pending"))
                    .ok();
            var entries = entries("task_id=" + task + "&event_type=approval.*");
            assertThat(types(entries)).containsExactly("approval.updated", "approval.approved", "approval.created");
            assertThat(messages(entries))
                    .containsExactly(
                            "The approval of task.assign (confidence 72.5 %) is asked for again.",
                            "The approval of task.assign (confidence 72.5 %) was granted.",
                            "The approval of task.assign (confidence 72.5 %) was requested.");
            assertThat(entries.get(1).get("agent_id").asString()).isEqualTo(agent.id());
            assertThat(entries.get(1).at("/changes/status/before").asString()).isEqualTo("pending");
            assertThat(entries.get(1).at("/changes/status/after").asString()).isEqualTo("approved");
            assertThat(entries.get(1).at("/changes/resolution_comment/after").asString())
                    .isEqualTo("Go on");
            assertThat(entries.get(2).at("/actor/type").asString()).isEqualTo("agent");
        }

        @Test
        void stays_when_things_are_deleted() {
            var board = board();
            var agent = worker(board);
            var task = task(board, "Write");
            admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", agent.id()))
                    .ok();
            admin.delete("/api/v1/tasks/" + task).gone();
            admin.delete("/api/v1/agents/" + agent.id()).gone();
            admin.delete("/api/v1/boards/" + board).gone();
            var entries = entries("board_id=" + board);
            assertThat(messages(entries))
                    .contains("Task \"Write\" was deleted.", "Task \"Write\" was created.")
                    .anyMatch(message -> message.startsWith("Board \"Board ") && message.endsWith("\" was deleted."));
            assertThat(types(entries)).contains("board.deleted", "agent.delete.direct", "task.updated");
        }
    }

    @Nested
    class What_follows_from_something_else {
        @Test
        void names_its_cause_and_the_same_request() {
            var board = board();
            var first = task(board, "First");
            var second = admin.post(
                            "/api/v1/tasks",
                            Map.of("board_id", board, "title", "Second", "depends_on_task_ids", List.of(first)))
                    .created()
                    .id();
            admin.patch("/api/v1/tasks/" + first, Map.of("status", "done")).ok();
            await().untilAsserted(() -> assertThat(entries("task_id=" + second)).hasSize(2));
            var entry = entries("task_id=" + second).getFirst();
            var cause = entries("task_id=" + first).getFirst();
            assertThat(entry.get("message").asString())
                    .isEqualTo("Task \"First\", for which \"Second\" waits, was done.");
            assertThat(entry.at("/actor/type").asString()).isEqualTo("system");
            assertThat(entry.get("causation_id")).isEqualTo(cause.get("id"));
            assertThat(entry.get("correlation_id")).isEqualTo(cause.get("correlation_id"));
        }
    }
}
