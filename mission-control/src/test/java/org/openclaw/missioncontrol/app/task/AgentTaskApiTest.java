package org.openclaw.missioncontrol.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;

class AgentTaskApiTest extends ApiTest {
    private static final String TASKS = "/api/v1/tasks/";

    private static String onBoard(String board) {
        return "/api/v1/agent/boards/" + board + "/tasks";
    }

    @Nested
    class A_lead {
        @Test
        void finds_what_it_plans_and_says_where_it_is_told() {
            var board = board();
            var lead = lead(board).api();
            var task = lead.post(onBoard(board), Map.of("title", "Plan")).created();
            assertThat(lead.get(task.header("Location").orElseThrow()).ok().json())
                    .isEqualTo(task.json());
            var comment = lead.post(onBoard(board) + "/" + task.id() + "/comments", Map.of("message", "Begin"))
                    .created();
            assertThat(lead.get(comment.header("Location").orElseThrow()).ok().text("/items/0/id"))
                    .isEqualTo(comment.id());
        }

        @Test
        void plans_in_its_own_name() {
            var board = board();
            var author = admin.get("/api/v1/users/me").ok().id();
            lead(board)
                    .api()
                    .post(onBoard(board), Map.of("title", "Plan", "created_by_user_id", author))
                    .refused(403, "author_not_allowed");
        }

        @Test
        void assigns_tasks_to_workers_of_its_board() {
            var board = board();
            var lead = lead(board);
            var task = onBoard(board) + "/" + task(board, "Write");
            lead.api()
                    .patch(task, Map.of("assigned_agent_id", UUID.randomUUID()))
                    .refused(404, "not_found");
            lead.api()
                    .patch(task, Map.of("assigned_agent_id", worker(board()).id()))
                    .refused(409, "agent_not_on_board");
            lead.api().patch(task, Map.of("assigned_agent_id", lead.id())).refused(403, "assignee_is_lead");
            lead.api()
                    .patch(task, Map.of("assigned_agent_id", worker(board).id()))
                    .ok();
        }

        @Test
        void changes_no_title() {
            var board = board();
            lead(board)
                    .api()
                    .patch(onBoard(board) + "/" + task(board, "Write"), Map.of("title", "Read"))
                    .refused(403, "lead_field_forbidden");
        }
    }

    @Nested
    class A_worker {
        @Test
        void works_on_its_own_board_alone() {
            var other = board();
            var task = task(other, "Write");
            var foreign = abroad(() -> board());
            var worker = worker(board()).api();
            var move = Map.of("status", "in_progress");
            worker.patch(onBoard(other) + "/" + task, move).refused(403, "task_board_mismatch");
            worker.patch(onBoard(foreign) + "/" + task, move).refused(404, "not_found");
            worker.patch(onBoard(UUID.randomUUID().toString()) + "/" + task, move)
                    .refused(404, "not_found");
        }
    }

    @Nested
    class Work_in_progress {
        @Test
        void of_a_deleted_agent_returns_to_the_inbox() {
            var board = board();
            var agent = worker(board).id();
            var task = workOf(agent, board);
            admin.delete("/api/v1/agents/" + agent).gone();
            requireReleased(task);
        }

        @Test
        void of_an_agent_that_becomes_the_main_agent_elsewhere_returns_to_the_inbox() {
            var gateway = admin.post("/api/v1/gateways", Map.of("name", "Gateway " + UUID.randomUUID()))
                    .created()
                    .id();
            var former = mainAgentOf(gateway);
            admin.patch("/api/v1/agents/" + former, Map.of("board_id", board(), "is_gateway_main", false))
                    .ok();
            var board = board();
            var agent = worker(board).id();
            var task = workOf(agent, board);
            var target = board(Map.of("gateway_id", gateway));
            admin.patch("/api/v1/agents/" + agent, Map.of("board_id", target, "is_gateway_main", true))
                    .ok();
            requireReleased(task);
        }

        private String mainAgentOf(String gateway) {
            await().until(() -> admin.get("/api/v1/agents?gateway_id=" + gateway)
                    .ok()
                    .text("/total")
                    .equals("1"));
            return admin.get("/api/v1/agents?gateway_id=" + gateway).text("/items/0/id");
        }

        private String workOf(String agent, String board) {
            var task = task(board, "Write");
            admin.patch(TASKS + task, Map.of("assigned_agent_id", agent, "status", "in_progress"))
                    .ok();
            return task;
        }

        private void requireReleased(String task) {
            await().untilAsserted(() ->
                    assertThat(admin.get(TASKS + task).ok().text("/status")).isEqualTo("inbox"));
            assertThat(admin.get(TASKS + task).json().at("/assigned_agent_id").isNull())
                    .isTrue();
            assertThat(db.sql("SELECT payload::jsonb ->> 'cause' FROM event_log WHERE stream_id = ?"
                                    + " ORDER BY position DESC LIMIT 1")
                            .param(task)
                            .query(String.class)
                            .single())
                    .isEqualTo("agent_left");
        }
    }
}
