package org.openclaw.missioncontrol.app.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;

class ApprovalApiTest extends ApiTest {
    private static final String APPROVALS = "/api/v1/approvals";

    private String approval(String... tasks) {
        return admin.post(APPROVALS, Map.of("action_type", "task.assign", "task_ids", tasks))
                .created()
                .id();
    }

    private static String onBoard(String board) {
        return "/api/v1/boards/" + board + "/approvals";
    }

    @Nested
    class Asking_for_approval {
        @Test
        void answers_with_the_approval_and_where_it_is() {
            var board = board();
            var task = task(board, "Hire");
            var made = admin.post(APPROVALS, """
                {"board_id": "%s", "action_type": "  task.assign ", "task_id": "%s", "confidence": 72.5,
                 "rubric_scores": {"risk": 3}, "payload": {"title": "Hire", "odds": [1, 0.5, null, {"a": true}]},
                 "lead_reasoning": "It costs money"}
                """.formatted(board, task)).created();
            assertThat(made.header("Location")).contains(APPROVALS + "/" + made.id());
            assertThat(made.header("ETag")).contains("\"0\"");
            assertThat(made.text("/action_type")).isEqualTo("task.assign");
            assertThat(made.text("/board_id")).isEqualTo(board);
            assertThat(made.text("/task_id")).isEqualTo(task);
            assertThat(made.text("/task_ids/0")).isEqualTo(task);
            assertThat(made.text("/task_titles/0")).isEqualTo("Hire");
            assertThat(made.text("/confidence")).isEqualTo("72.5");
            assertThat(made.text("/rubric_scores/risk")).isEqualTo("3");
            assertThat(made.text("/payload/reason")).isEqualTo("It costs money");
            assertThat(made.json().at("/payload/odds").toString()).isEqualTo("[1,0.5,null,{\"a\":true}]");
            assertThat(made.text("/status")).isEqualTo("pending");
            assertThat(made.json().has("version")).isFalse();
            assertThat(admin.get(APPROVALS + "/" + made.id()).ok().json()).isEqualTo(made.json());
        }

        @Test
        void finds_the_board_by_its_tasks() {
            var board = board();
            var made = admin.post(APPROVALS, Map.of("action_type", "x", "task_id", task(board, "One")));
            assertThat(made.created().text("/board_id")).isEqualTo(board);
            admin.post(APPROVALS, Map.of("action_type", "x")).refused(422, "board_id_required");
        }

        @Test
        void puts_the_tasks_in_order_and_each_once() {
            var board = board();
            var first = task(board, "First");
            var second = task(board, "Second");
            var made = admin.post(
                    onBoard(board), Map.of("action_type", "x", "task_id", second, "task_ids", List.of(first, second)));
            assertThat(made.created().json().at("/task_ids").toString())
                    .isEqualTo("[\"" + second + "\",\"" + first + "\"]");
            assertThat(made.json().at("/task_titles").toString()).isEqualTo("[\"Second\",\"First\"]");
            assertThat(made.text("/confidence")).startsWith("100");
        }

        @Test
        void is_refused_for_tasks_that_do_not_stand_on_the_board() {
            var stranger = task(board(), "Elsewhere");
            var unknown = UUID.randomUUID().toString();
            var refused = admin.post(
                            onBoard(board()), Map.of("action_type", "x", "task_ids", List.of(stranger, unknown)))
                    .refused(404, "task_not_found");
            assertThat(refused.text("/missing_task_ids/0")).isEqualTo(stranger);
            assertThat(refused.text("/missing_task_ids/1")).isEqualTo(unknown);
            var alsoUnknown = UUID.randomUUID().toString();
            var known = task(board(), "Here");
            var unnamed = admin.post(
                            APPROVALS,
                            Map.of("action_type", "x", "task_ids", List.of(unknown, known, stranger, alsoUnknown)))
                    .refused(404, "task_not_found");
            assertThat(unnamed.json().at("/missing_task_ids").toString())
                    .isEqualTo("[\"%s\",\"%s\",\"%s\"]".formatted(unknown, stranger, alsoUnknown));
            assertThat(admin.post(APPROVALS, Map.of("action_type", "x", "task_ids", List.of(unknown, alsoUnknown)))
                            .refused(404, "task_not_found")
                            .json()
                            .at("/missing_task_ids")
                            .size())
                    .isEqualTo(2);
        }

        @Test
        void is_refused_while_another_approval_of_a_task_is_pending() {
            var task = task(board(), "Hire");
            var pending = approval(task);
            var refused = admin.post(APPROVALS, Map.of("action_type", "x", "task_id", task))
                    .refused(409, "approval_conflict");
            assertThat(refused.text("/conflicts/0/task_id")).isEqualTo(task);
            assertThat(refused.text("/conflicts/0/approval_id")).isEqualTo(pending);
            admin.post(APPROVALS + "/" + pending + "/reject", Map.of()).ok();
            approval(task);
        }

        @Test
        void checks_every_field() {
            var path = onBoard(board());
            admin.post(path, Map.of("action_type", " ")).is(422);
            admin.post(path, Map.of("action_type", "x".repeat(201))).is(422);
            admin.post(path, Map.of("action_type", "x", "confidence", 100.5)).is(422);
            admin.post(path, Map.of("action_type", "x", "confidence", "high")).is(422);
            admin.post(path, Map.of("action_type", "x", "status", "approved")).refused(422, "status_not_pending");
            admin.post(path, Map.of("action_type", "x", "rubric_scores", Map.of("risk", 1.5)))
                    .is(422);
            admin.post(path, Map.of("action_type", "x", "payload", List.of(1))).is(422);
            admin.post(path, Map.of("action_type", "x", "payload", Map.of("text", "x".repeat(256 * 1024))))
                    .refused(422, "payload_too_large");
            var almost = Map.of("text", "x".repeat(255 * 1024));
            admin.post(path, Map.of("action_type", "x", "payload", almost, "lead_reasoning", "x".repeat(1_024)))
                    .refused(422, "payload_too_large");
            admin.post(path, Map.of("action_type", "x", "lead_reasoning", "x".repeat(20_001)))
                    .is(422);
            admin.post(path, Map.of("action_type", "x", "board_id", board())).refused(422, "board_mismatch");
            admin.post(path, Map.of("action_type", "x", "agent_id", UUID.randomUUID()))
                    .refused(404, "not_found");
            admin.post(
                            path,
                            Map.of(
                                    "action_type",
                                    "x",
                                    "agent_id",
                                    worker(board()).id()))
                    .refused(409, "agent_not_on_board");
        }

        @Test
        void by_an_agent_needs_reason_and_confidence_and_never_a_decision() {
            var board = board();
            var agent = worker(board);
            var path = "/api/v1/agent/boards/" + board + "/approvals";
            agent.api().post(path, Map.of("action_type", "x")).refused(422, "confidence_required");
            agent.api().post(path, Map.of("action_type", "x", "confidence", 80)).refused(422, "reason_required");
            var made = agent.api()
                    .post(path, Map.of("action_type", "x", "confidence", 80, "lead_reasoning", "Better so"))
                    .created();
            assertThat(made.text("/agent_id")).isEqualTo(agent.id());
            assertThat(made.header("Location")).contains(path + "/" + made.id());
            agent.api().get(path + "/" + made.id()).ok();
            assertThat(agent.api().get(path + "?status=pending").ok().text("/items/0/id"))
                    .isEqualTo(made.id());
            agent.api().post(APPROVALS + "/" + made.id() + "/approve", Map.of()).is(403);
            agent.api()
                    .post("/api/v1/agent/boards/" + board() + "/approvals", Map.of("action_type", "x"))
                    .is(403);
        }

        @Test
        void has_one_effect_under_one_key() {
            var board = board();
            var keyed = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            var first = keyed.post(onBoard(board), Map.of("action_type", "x")).created();
            assertThat(keyed.post(onBoard(board), Map.of("action_type", "x"))
                            .created()
                            .json())
                    .isEqualTo(first.json());
            assertThat(admin.get(onBoard(board)).text("/total")).isEqualTo("1");
        }
    }

    @Nested
    class Listing {
        @Test
        void filters_by_board_status_task_and_agent() {
            var board = board();
            var task = task(board, "Hire");
            var agent = worker(board);
            var first = approval(task);
            admin.patch(onBoard(board) + "/" + first, Map.of("status", "approved"))
                    .ok();
            var second = admin.post(onBoard(board), Map.of("action_type", "x", "agent_id", agent.id()))
                    .created()
                    .id();
            assertThat(ids(admin.get(onBoard(board)))).containsExactly(second, first);
            assertThat(ids(admin.get(APPROVALS + "?board_id=" + board + "&status=approved")))
                    .containsExactly(first);
            assertThat(ids(admin.get(APPROVALS + "?task_id=" + task))).containsExactly(first);
            assertThat(ids(admin.get(APPROVALS + "?agent_id=" + agent.id()))).containsExactly(second);
            assertThat(ids(admin.get(onBoard(board) + "?status=approved,pending&limit=1&offset=1")))
                    .containsExactly(first);
            admin.get(APPROVALS + "?status=maybe").is(422);
            admin.get(APPROVALS + "?board_id=" + UUID.randomUUID()).refused(404, "not_found");
        }

        private List<String> ids(Answer page) {
            return page.ok()
                    .json()
                    .at("/items")
                    .valueStream()
                    .map(item -> item.get("id").asString())
                    .toList();
        }
    }

    @Nested
    class When_things_are_deleted {
        @Test
        void an_approval_keeps_its_other_tasks() {
            var board = board();
            var first = task(board, "First");
            var second = task(board, "Second");
            var approval = approval(first, second);
            admin.delete("/api/v1/tasks/" + first).gone();
            await().untilAsserted(() -> assertThat(admin.get(APPROVALS + "/" + approval)
                            .ok()
                            .json()
                            .at("/task_ids")
                            .toString())
                    .isEqualTo("[\"" + second + "\"]"));
        }

        @Test
        void an_approval_of_the_task_alone_goes_with_it() {
            var task = task(board(), "Only");
            var approval = approval(task);
            admin.delete("/api/v1/tasks/" + task).gone();
            await().untilAsserted(() -> admin.get(APPROVALS + "/" + approval).refused(404, "not_found"));
        }

        @Test
        void an_approval_goes_with_its_board() {
            var board = board();
            var approval = admin.post(onBoard(board), Map.of("action_type", "x"))
                    .created()
                    .id();
            admin.delete("/api/v1/boards/" + board).gone();
            await().untilAsserted(() -> admin.get(APPROVALS + "/" + approval).refused(404, "not_found"));
        }
    }
}
