package org.openclaw.missioncontrol.app.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;

/** Each fact of a thing with who, when, why and what it changed. */
class HistoryApiTest extends ApiTest {
    private String board;
    private String task;

    @BeforeEach
    void plan() {
        board = board(Map.of("require_approval_for_done", false));
        task = "/api/v1/tasks/" + task(board, "Write");
    }

    private List<JsonNode> history(String of) {
        return admin.get(of + "/history?limit=100")
                .ok()
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> types(List<JsonNode> facts) {
        return facts.stream().map(fact -> fact.path("type").asString()).toList();
    }

    @Test
    void tells_who_did_what_when_and_why_and_what_it_was_before() {
        admin.with("X-Reason", "Clearer so")
                .patch(task, Map.of("title", "Rewrite"))
                .ok();
        admin.post(task + "/comments", Map.of("message", "Well said")).created();
        var facts = history(task);
        assertThat(types(facts)).containsExactly("task.created", "task.renamed", "task.commented");
        assertThat(facts.getFirst().at("/changes/title/after").asString()).isEqualTo("Write");
        assertThat(facts.getFirst().at("/changes/title/before").isNull()).isTrue();
        var renamed = facts.get(1);
        assertThat(renamed.at("/changes/title/before").asString()).isEqualTo("Write");
        assertThat(renamed.at("/changes/title/after").asString()).isEqualTo("Rewrite");
        assertThat(renamed.path("changes").size()).isEqualTo(1);
        assertThat(renamed.at("/actor/type").asString()).isEqualTo("user");
        assertThat(renamed.at("/actor/name").asString()).isNotBlank();
        assertThat(renamed.path("reason").asString()).isEqualTo("Clearer so");
        assertThat(renamed.path("channel").asString()).isEqualTo("rest");
        assertThat(renamed.path("causation_id").asString())
                .isEqualTo(renamed.path("correlation_id").asString());
        assertThat(renamed.path("message").asString()).contains("was renamed to");
        assertThat(facts.get(2).path("message").asString()).isEqualTo("Well said");
        assertThat(facts.stream().map(fact -> Long.valueOf(fact.path("position").asString())))
                .isSorted();
    }

    @Test
    void leads_field_by_field_to_the_thing_as_it_is_now() {
        var other = task(board, "Read");
        admin.patch(task, Map.of("description", "All of it", "priority", "high"))
                .ok();
        admin.patch(task, Map.of("status", "in_progress")).ok();
        admin.patch(task, Map.of("due_at", "2030-01-01T00:00:00Z", "depends_on_task_ids", List.of()))
                .ok();
        admin.patch(task, Map.of("status", "done")).ok();
        admin.patch("/api/v1/tasks/" + other, Map.of("title", "Read again")).ok();
        var replayed = new HashMap<String, JsonNode>();
        for (var fact : history(task))
            fact.path("changes").forEachEntry((field, change) -> replayed.put(field, change.path("after")));
        var now = admin.get(task).ok().json();
        assertThat(replayed).containsKeys("title", "description", "status", "priority", "due_at", "in_progress_at");
        replayed.forEach((field, value) -> assertThat(now.path(field)).as(field).isEqualTo(value));
    }

    @Test
    void comes_in_pages_oldest_first() {
        for (var title : List.of("One", "Two", "Three"))
            admin.patch(task, Map.of("title", title)).ok();
        var page = admin.get(task + "/history?limit=2&offset=1").ok();
        assertThat(page.text("/total")).isEqualTo("4");
        assertThat(page.text("/items/0/changes/title/after")).isEqualTo("One");
        assertThat(page.text("/items/1/changes/title/after")).isEqualTo("Two");
        admin.get(task + "/history?sort=type").refused(422, "unknown_sort");
    }

    @Test
    void outlives_the_thing() {
        var agent = "/api/v1/agents/" + worker(board).id();
        var approval = "/api/v1/approvals/"
                + admin.post("/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy"))
                        .created()
                        .id();
        admin.post(approval + "/approve", Map.of()).ok();
        admin.delete(task).gone();
        admin.delete(agent).gone();
        admin.delete("/api/v1/boards/" + board).gone();
        assertThat(types(history(task))).containsExactly("task.created", "task.deleted");
        assertThat(types(history(agent))).startsWith("agent.created").endsWith("agent.deleted");
        assertThat(types(history(approval))).startsWith("approval.requested", "approval.approved");
        assertThat(types(history("/api/v1/boards/" + board)))
                .startsWith("board.created")
                .endsWith("board.deleted");
        assertThat(history(approval)
                        .get(1)
                        .at("/changes/resolved_by_user_id/after")
                        .asString())
                .isEqualTo(admin.get("/api/v1/users/me").ok().id());
    }

    @Test
    void of_what_never_was_or_is_another_kind_of_thing_is_not_found() {
        admin.get("/api/v1/tasks/" + UUID.randomUUID() + "/history").refused(404, "not_found");
        admin.get("/api/v1/boards/" + task.substring(task.lastIndexOf('/') + 1) + "/history")
                .refused(404, "not_found");
    }
}
