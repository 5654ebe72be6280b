package org.openclaw.missioncontrol.app.dispatch;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.NewAgent;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import tools.jackson.databind.JsonNode;

/** What agents hear of tasks, decisions and groups: over real sockets. */
class NoticeApiTest extends ApiTest {
    private TestGateway gateway;
    private String board;
    private NewAgent lead;
    private NewAgent worker;

    @BeforeEach
    void a_lead_and_a_worker_behind_a_gateway() {
        gateway = new TestGateway(admin, port);
        board = board(Map.of("gateway_id", gateway.id(), "name", "Harbour"));
        lead = lead(board);
        worker = worker(board);
        for (var agent : new NewAgent[] {lead, worker}) gateway.done(gateway.call("agents.provision", agent.id()));
    }

    @AfterEach
    void the_gateway_goes() {
        gateway.close();
    }

    private String hears(NewAgent agent) {
        var call = gateway.call("chat.send", agent.id());
        gateway.done(call);
        return call.at("/payload/params/message").asString();
    }

    /** Nothing of what was said before can come any more, once something later has come. */
    private void nobodyHearsAnything() throws InterruptedException {
        assertThat(gateway.relay().isSilentFor(ofMillis(400))).isTrue();
    }

    private JsonNode comment(NewAgent author, String task, String message) {
        return author.api()
                .post("/api/v1/agent/boards/" + board + "/tasks/" + task + "/comments", Map.of("message", message))
                .created()
                .json();
    }

    private String assigned() {
        var task = task(board, "Paint the pier");
        hears(lead);
        admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", worker.id()))
                .ok();
        hears(worker);
        return task;
    }

    @Test
    void the_lead_hears_of_what_people_plan() throws Exception {
        var task = task(board, "Paint the pier");
        assertThat(hears(lead))
                .contains("Harbour", "Paint the pier", task, "inbox", "PATCH /api/v1/agent/boards/" + board);
        lead.api()
                .post("/api/v1/agent/boards/" + board + "/tasks", Map.of("title", "Mine"))
                .created();
        nobodyHearsAnything();
    }

    @Test
    void an_assignee_hears_of_its_task_unless_it_took_it_itself() throws Exception {
        var task = task(board, "Paint the pier");
        hears(lead);
        admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", worker.id()))
                .ok();
        assertThat(hears(worker)).contains("yours", "Paint the pier", task);
        var other = task(board, "Sweep");
        hears(lead);
        worker.api()
                .patch("/api/v1/agent/boards/" + board + "/tasks/" + other, Map.of("status", "in_progress"))
                .ok();
        nobodyHearsAnything();
    }

    @Test
    void the_lead_hears_of_a_task_that_comes_back() throws Exception {
        var task = assigned();
        worker.api()
                .patch("/api/v1/agent/boards/" + board + "/tasks/" + task, Map.of("status", "in_progress"))
                .ok();
        worker.api()
                .patch("/api/v1/agent/boards/" + board + "/tasks/" + task, Map.of("status", "inbox"))
                .ok();
        assertThat(hears(lead)).contains("waits in the inbox", task);
        nobodyHearsAnything();
    }

    @Test
    void whoever_is_mentioned_hears_of_a_comment_and_else_whoever_has_the_task() throws Exception {
        var task = assigned();
        comment(worker, task, "@lead may I?");
        assertThat(hears(lead)).contains("mentioned", "@lead may I?", "leave the status alone");
        comment(lead, task, "Go on.");
        assertThat(hears(worker)).contains("your task", "Go on.", "/comments");
        comment(worker, task, "Done.");
        nobodyHearsAnything();
    }

    @Test
    void the_lead_hears_what_is_decided() {
        var approval = admin.post("/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy"))
                .created()
                .id();
        admin.post("/api/v1/approvals/" + approval + "/approve", Map.of("comment", "Go"))
                .ok();
        assertThat(hears(lead)).contains("approved", "Comment: Go", approval);
    }

    @Test
    void the_agents_of_a_group_hear_which_boards_join_and_leave_it() {
        var group = admin.post("/api/v1/board-groups", Map.of("name", "Space"))
                .created()
                .id();
        admin.patch("/api/v1/boards/" + board, Map.of("board_group_id", group)).ok();
        assertThat(hears(lead)).contains(board, "joined");
        var other = board(Map.of("name", "Other " + UUID.randomUUID()));
        admin.patch("/api/v1/boards/" + other, Map.of("board_group_id", group)).ok();
        assertThat(hears(worker)).contains(board, "joined");
        assertThat(hears(worker)).contains(other, "joined");
        admin.patch("/api/v1/boards/" + other, "{\"board_group_id\":null}").ok();
        assertThat(hears(worker)).contains(other, "left");
    }

    @Test
    void a_task_that_is_gone_by_then_is_not_told_of() {
        gateway.close();
        var task = task(board, "Paint the pier");
        admin.delete("/api/v1/tasks/" + task).gone();
        var later = task(board, "Sweep");
        gateway.reconnect();
        assertThat(hears(lead)).contains(later);
        assertThat(admin.get("/api/v1/gateways/" + gateway.id() + "/dispatches?status=failed")
                        .ok()
                        .text("/items/0/task_id"))
                .isEqualTo(task);
    }
}
