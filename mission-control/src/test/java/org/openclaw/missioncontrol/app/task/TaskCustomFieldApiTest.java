package org.openclaw.missioncontrol.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;

class TaskCustomFieldApiTest extends ApiTest {
    private static final String FIELDS = "/api/v1/task-custom-fields/";
    private static final String TASKS = "/api/v1/tasks/";

    private final String points = "points-" + UUID.randomUUID();
    private final String note = "note-" + UUID.randomUUID();

    /** A field of the tasks on the board; answers where it is. */
    private String define(String board, String key, Map<String, Object> rules) {
        var body = new LinkedHashMap<String, Object>(Map.of("field_key", key, "board_ids", List.of(board)));
        body.putAll(rules);
        return FIELDS + admin.post("/api/v1/task-custom-fields", body).created().id();
    }

    /** A board whose tasks have points, one unless they say otherwise, and a note. */
    private String boardWithFields() {
        var board = board();
        define(board, points, Map.of("field_type", "integer", "required", true, "default_value", 1));
        define(board, note, Map.of());
        return board;
    }

    private static Map<String, Object> values(String key, @Nullable Object value) {
        var values = new HashMap<String, @Nullable Object>();
        values.put(key, value);
        return Map.of("custom_field_values", values);
    }

    private static Map<String, Object> titled(Map<String, Object> rest) {
        var body = new LinkedHashMap<>(rest);
        body.put("title", "Write");
        return body;
    }

    private JsonNode shown(String task) {
        return admin.get(TASKS + task).ok().json().get("custom_field_values");
    }

    @Nested
    class A_task {
        @Test
        void shows_each_field_of_its_board_with_its_value_or_the_default() {
            var board = boardWithFields();
            var task = admin.post("/api/v1/boards/" + board + "/tasks", titled(values(note, "First")))
                    .created();
            assertThat(task.json().at("/custom_field_values/" + points).asInt()).isEqualTo(1);
            assertThat(task.text("/custom_field_values/" + note)).isEqualTo("First");
            assertThat(admin.get("/api/v1/boards/" + board + "/tasks")
                            .ok()
                            .json()
                            .at("/items/0"))
                    .isEqualTo(task.json());
            assertThat(admin.get("/api/v1/boards/" + board + "/snapshot")
                            .ok()
                            .text("/tasks/0/custom_field_values/" + note))
                    .isEqualTo("First");
        }

        @Test
        void keeps_what_is_not_sent_and_loses_what_is_null() {
            var board = boardWithFields();
            var task = task(board, "Write");
            admin.patch(TASKS + task, values(points, 5)).ok();
            admin.patch(TASKS + task, values(note, "Second")).ok();
            assertThat(shown(task).get(points).asInt()).isEqualTo(5);
            assertThat(shown(task).get(note).asString()).isEqualTo("Second");
            admin.patch(TASKS + task, values(points, null)).ok();
            assertThat(shown(task).get(points).asInt()).isEqualTo(1);
            admin.patch(TASKS + task, values(note, null)).ok();
            assertThat(shown(task).get(note).isNull()).isTrue();
        }

        @Test
        void has_another_ETag_only_when_a_value_differs() {
            var task = TASKS + task(boardWithFields(), "Write");
            var before = admin.patch(task, values(points, 5)).ok().header("ETag");
            assertThat(admin.patch(task, values(points, 5)).ok().header("ETag")).isEqualTo(before);
            assertThat(admin.patch(task, values(points, 6)).ok().header("ETag")).isNotEqualTo(before);
        }

        @Test
        void keeps_any_JSON_as_it_was_sent() {
            var board = board();
            var key = "json-" + UUID.randomUUID();
            define(board, key, Map.of("field_type", "json"));
            var task = task(board, "Write");
            var json = Map.of("title", "mine", "list", List.of(1, 1.5, true, Map.of("deep", "x")));
            var sent = admin.patch(TASKS + task, values(key, json)).ok();
            assertThat(sent.text("/title")).isEqualTo("Write");
            assertThat(shown(task).get(key).at("/list/3/deep").asString()).isEqualTo("x");
            assertThat(shown(task).get(key).at("/list/1").asDouble()).isEqualTo(1.5);
            assertThat(shown(task).get(key).get("title").asString()).isEqualTo("mine");
        }

        @Test
        void follows_a_field_that_changes_or_goes() {
            var board = board();
            var field = define(board, note, Map.of("default_value", "none"));
            var task = task(board, "Write");
            assertThat(shown(task).get(note).asString()).isEqualTo("none");
            admin.patch(field, Map.of("default_value", "empty")).ok();
            assertThat(shown(task).get(note).asString()).isEqualTo("empty");
            admin.delete(field).gone();
            assertThat(shown(task).isEmpty()).isTrue();
        }

        @Test
        void hides_its_value_while_its_board_has_not_got_the_field() {
            var board = board();
            var field = define(board, note, Map.of());
            var task = task(board, "Write");
            admin.patch(TASKS + task, values(note, "Kept")).ok();
            admin.patch(field, Map.of("board_ids", List.of(board()))).ok();
            assertThat(shown(task).has(note)).isFalse();
            admin.patch(TASKS + task, values(note, "New")).refused(422, "custom_field_unknown");
            admin.delete(field).refused(409, "custom_field_in_use");
            admin.patch(field, Map.of("board_ids", List.of(board))).ok();
            assertThat(shown(task).get(note).asString()).isEqualTo("Kept");
        }

        @Test
        void keeps_values_of_a_former_type_until_they_are_written() {
            var board = board();
            var field = define(board, note, Map.of());
            var task = task(board, "Write");
            admin.patch(TASKS + task, values(note, "word")).ok();
            admin.patch(field, Map.of("field_type", "integer")).ok();
            assertThat(shown(task).get(note).asString()).isEqualTo("word");
            admin.patch(TASKS + task, values(note, "other")).refused(422, "custom_field_invalid");
            admin.patch(TASKS + task, values(note, 7)).ok();
        }
    }

    @Nested
    class Tasks_are_found {
        private List<String> found(String board, String... conditions) {
            var query = String.join("&custom_field.", conditions);
            return admin.get("/api/v1/boards/" + board + "/tasks?custom_field." + query)
                    .ok()
                    .json()
                    .get("items")
                    .findValuesAsString("id");
        }

        @Test
        void by_the_values_that_they_show() {
            var board = boardWithFields();
            var one = task(board, "one");
            var five = task(board, "five");
            admin.patch(TASKS + five, values(points, 5)).ok();
            admin.patch(TASKS + five, values(note, "a b")).ok();
            assertThat(found(board, points + "=5")).containsExactly(five);
            assertThat(found(board, points + "=1")).containsExactly(one);
            assertThat(found(board, points + "=5", note + "=a%20b")).containsExactly(five);
            assertThat(found(board, points + "=1", note + "=a%20b")).isEmpty();
            assertThat(admin.get("/api/v1/tasks?custom_field." + points + "=5")
                            .ok()
                            .text("/total"))
                    .isEqualTo("1");
        }

        @Test
        void never_under_a_key_that_is_unknown_or_no_key_at_all() {
            var board = boardWithFields();
            task(board, "Write");
            assertThat(found(board, "colour'--=red")).isEmpty();
            assertThat(found(board, "=red")).isEmpty();
            admin.get("/api/v1/tasks?custom_field.%00=red").refused(400, "malformed_request");
        }
    }

    @Nested
    class A_value_is_refused {
        private final String board = "/api/v1/boards/";

        @Test
        void when_the_board_has_no_such_field() {
            var body = titled(values("colour", "red"));
            var refusal = admin.post(board + boardWithFields() + "/tasks", body).refused(422, "custom_field_unknown");
            assertThat(refusal.text("/unknown_field_keys/0")).isEqualTo("colour");
            assertThat(refusal.text("/errors/0/field")).isEqualTo("custom_field_values");
        }

        @Test
        void when_it_is_not_of_the_type_of_the_field() {
            var task = TASKS + task(boardWithFields(), "Write");
            for (var value : new Object[] {"three", 1.5, true, List.of(1)}) {
                var refusal = admin.patch(task, values(points, value)).refused(422, "custom_field_invalid");
                assertThat(refusal.text("/field_key")).isEqualTo(points);
                assertThat(refusal.text("/field_type")).isEqualTo("integer");
            }
        }

        @Test
        void when_it_is_missing() {
            var board = board();
            define(board, note, Map.of("required", true));
            var bare = Map.<String, Object>of("title", "Write", "board_id", board);
            var refusal = admin.post("/api/v1/tasks", bare).refused(422, "custom_field_required");
            assertThat(refusal.text("/missing_field_keys/0")).isEqualTo(note);
            var task = admin.post("/api/v1/boards/" + board + "/tasks", titled(values(note, "Here")))
                    .created();
            admin.patch(TASKS + task.id(), Map.of("title", "Read")).ok();
            admin.patch(TASKS + task.id(), values(note, null)).refused(422, "custom_field_required");
        }

        @Test
        void before_dependencies_and_tags_are_looked_at() {
            var body = titled(values("colour", "red"));
            body.put("depends_on_task_ids", List.of(UUID.randomUUID()));
            body.put("tag_ids", List.of(UUID.randomUUID()));
            admin.post(board + boardWithFields() + "/tasks", body).refused(422, "custom_field_unknown");
        }

        @Test
        void at_once_when_its_expression_would_keep_others_busy_for_ever() {
            var board = board();
            define(board, note, Map.of("validation_regex", "(a+)+$"));
            var task = TASKS + task(board, "Write");
            var evil = "a".repeat(100_000) + "!";
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> admin.patch(task, values(note, evil)))
                    .refused(422, "custom_field_invalid");
            admin.patch(task, values(note, "aaa")).ok();
        }
    }

    @Nested
    class An_agent {
        @Test
        void fills_the_fields_of_its_own_task() {
            var board = boardWithFields();
            var worker = worker(board);
            var task = task(board, "Write");
            var path = "/api/v1/agent/boards/" + board + "/tasks/" + task;
            admin.patch(TASKS + task, Map.of("assigned_agent_id", worker.id())).ok();
            assertThat(worker.api()
                            .patch(path, values(points, 8))
                            .ok()
                            .json()
                            .at("/custom_field_values/" + points)
                            .asInt())
                    .isEqualTo(8);
            worker(board).api().patch(path, values(points, 9)).refused(403, "task_assignee_mismatch");
        }

        @Test
        void that_leads_fills_those_of_any_task_and_plans_with_values() {
            var board = boardWithFields();
            var lead = lead(board).api();
            var tasks = "/api/v1/agent/boards/" + board + "/tasks";
            lead.patch(tasks + "/" + task(board, "Write"), values(note, "Hurry"))
                    .ok();
            assertThat(lead.post(tasks, titled(values(note, "Plan"))).created().text("/custom_field_values/" + note))
                    .isEqualTo("Plan");
        }
    }

    @Test
    void the_timeline_tells_which_values_were_there_before() {
        var board = boardWithFields();
        var task = task(board, "Write");
        admin.patch(TASKS + task, values(points, 5)).ok();
        admin.patch(TASKS + task, values(points, 8)).ok();
        var entry = admin.get("/api/v1/activity?board_id=" + board).ok().json().at("/items/0");
        assertThat(entry.get("event_type").asString()).isEqualTo("task.updated");
        assertThat(entry.get("message").asString()).contains(points);
        var change = entry.at("/changes/custom_field_values");
        assertThat(change.at("/before/" + points).asInt()).isEqualTo(5);
        assertThat(change.at("/after/" + points).asInt()).isEqualTo(8);
    }
}
