package org.openclaw.missioncontrol.app.dispatch;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.NewAgent;
import tools.jackson.databind.JsonNode;

/** What agents hear of tasks, decisions and groups: over real sockets. */
class NoticeApiTest extends DispatchScene {
    private NewAgent lead;
    private NewAgent worker;

    @BeforeEach
    void a_lead_and_a_worker_behind_a_gateway() {
        lead = lead(board);
        worker = worker(board);
        for (var agent : new NewAgent[] {lead, worker}) gateway.done(gateway.call("agents.provision", agent.id()));
    }

    private String hears(NewAgent agent) {
        var call = gateway.call("chat.send", agent.id());
        gateway.done(call);
        return text(call);
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
        give(task, worker);
        hears(worker);
        return task;
    }

    private void give(String task, NewAgent to) {
        admin.patch("/api/v1/tasks/" + task, Map.of("assigned_agent_id", to.id()))
                .ok();
    }

    private void move(NewAgent by, String task, String status) {
        by.api()
                .patch("/api/v1/agent/boards/" + board + "/tasks/" + task, Map.of("status", status))
                .ok();
    }

    private String approvalOf(Map<String, Object> request) {
        var approval = admin.post("/api/v1/approvals", request).created().id();
        admin.post("/api/v1/approvals/" + approval + "/approve", Map.of("comment", "Go"))
                .ok();
        return approval;
    }

    private String group() {
        return admin.post("/api/v1/board-groups", Map.of("name", "Space"))
                .created()
                .id();
    }

    private void join(String board, String group) {
        admin.patch("/api/v1/boards/" + board, Map.of("board_group_id", group)).ok();
    }

    /** A further worker, which the gateway has set up. */
    private NewAgent another() {
        var another = worker(board);
        gateway.done(gateway.call("agents.provision", another.id()));
        return another;
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
        give(task, worker);
        assertThat(hears(worker)).contains("yours", "Harbour", "Paint the pier", task);
        var other = task(board, "Sweep");
        hears(lead);
        move(worker, other, "in_progress");
        nobodyHearsAnything();
    }

    @Test
    void the_lead_and_the_assignee_hear_of_a_task_that_is_planned_for_it() throws Exception {
        var task = admin.post(
                        "/api/v1/tasks",
                        Map.of("board_id", board, "title", "Paint the pier", "assigned_agent_id", worker.id()))
                .created()
                .id();
        assertThat(hears(worker)).contains("yours", task);
        admin.post("/api/v1/tasks", Map.of("board_id", board, "title", "Lead", "assigned_agent_id", lead.id()))
                .created();
        assertThat(hears(lead)).contains("new task", task, "GET /api/v1/agent/boards/" + board + "/tasks/" + task);
        assertThat(List.of(hears(lead), hears(lead)))
                .satisfiesOnlyOnce(text -> assertThat(text).contains("new task"))
                .satisfiesOnlyOnce(text -> assertThat(text).contains("yours"));
        nobodyHearsAnything();
    }

    @Test
    void who_has_lost_the_task_by_then_is_not_told_that_it_is_his() throws Exception {
        var task = task(board, "Paint the pier");
        hears(lead);
        var other = another();
        gateway.close();
        give(task, worker);
        give(task, other);
        gateway.reconnect();
        assertThat(hears(other)).contains("yours", task);
        nobodyHearsAnything();
        assertThat(admin.get("/api/v1/gateways/" + gateway.id() + "/dispatches?status=failed")
                        .ok()
                        .text("/items/0/agent_id"))
                .isEqualTo(worker.id());
    }

    @Test
    void the_lead_hears_of_a_task_that_comes_back() throws Exception {
        var task = assigned();
        move(worker, task, "in_progress");
        move(worker, task, "inbox");
        assertThat(hears(lead)).contains("waits in the inbox", task);
        nobodyHearsAnything();
    }

    @Test
    void the_lead_hears_of_a_task_that_loses_its_assignee_in_the_inbox() throws Exception {
        var task = assigned();
        admin.patch("/api/v1/tasks/" + task, "{\"assigned_agent_id\":null}").ok();
        assertThat(hears(lead)).contains("waits in the inbox", task);
        nobodyHearsAnything();
    }

    @Test
    void the_lead_hears_once_of_a_task_that_comes_back_and_loses_its_assignee_with_one_edit() throws Exception {
        var task = assigned();
        move(worker, task, "in_progress");
        admin.patch("/api/v1/tasks/" + task, "{\"assigned_agent_id\":null,\"status\":\"inbox\"}")
                .ok();
        assertThat(hears(lead)).contains("waits in the inbox", task);
        nobodyHearsAnything();
    }

    @Test
    void the_lead_hears_neither_of_what_it_puts_back_itself_nor_of_what_a_rule_puts_back() throws Exception {
        var task = assigned();
        admin.patch("/api/v1/tasks/" + task, Map.of("status", "review")).ok();
        move(lead, task, "inbox");
        nobodyHearsAnything();
        give(task, worker);
        hears(worker);
        move(worker, task, "in_progress");
        admin.delete("/api/v1/agents/" + worker.id()).gone();
        gateway.done(gateway.call("agents.delete", worker.id()));
        await().until(() ->
                admin.get("/api/v1/tasks/" + task).ok().text("/status").equals("inbox"));
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
    void who_has_the_task_hears_nothing_of_a_comment_that_is_meant_for_others_or_that_names_its_author()
            throws Exception {
        var task = assigned();
        admin.post("/api/v1/tasks/" + task + "/comments", Map.of("message", "@lead look " + "x".repeat(600)))
                .created();
        assertThat(hears(lead)).contains("@lead look", "xxx...").doesNotContain("x".repeat(500));
        admin.patch("/api/v1/tasks/" + task, Map.of("status", "review")).ok();
        comment(lead, task, "@lead is me");
        nobodyHearsAnything();
    }

    @Test
    void the_lead_hears_what_is_decided() {
        var about = task(board, "Paint the pier");
        hears(lead);
        var approval = approvalOf(Map.of("board_id", board, "action_type", "deploy", "task_id", about));
        assertThat(hears(lead))
                .contains("approved", "Comment: Go", "Harbour", "Paint the pier", about, "inbox")
                .contains("GET /api/v1/agent/boards/" + board + "/approvals/" + approval);
        assertThat(lead.api()
                        .get("/api/v1/agent/boards/" + board + "/approvals/" + approval)
                        .ok()
                        .id())
                .isEqualTo(approval);
    }

    @Test
    void the_lead_hears_what_is_decided_about_no_task_and_about_several() {
        var none = approvalOf(Map.of("board_id", board, "action_type", "deploy"));
        assertThat(hears(lead)).contains("approved", "Harbour", none);
        var first = task(board, "Paint the pier");
        hears(lead);
        var second = task(board, "Sweep");
        hears(lead);
        approvalOf(Map.of("board_id", board, "action_type", "deploy", "task_ids", List.of(first, second)));
        assertThat(hears(lead)).contains("Paint the pier", "Further tasks: " + second);
    }

    @Test
    void the_agents_of_a_group_hear_which_boards_join_and_leave_it() throws Exception {
        var group = group();
        join(board, group);
        for (var agent : List.of(lead, worker)) assertThat(hears(agent)).contains("Your board Harbour joined");
        var other = board(Map.of("name", "Lighthouse"));
        join(other, group);
        for (var agent : List.of(lead, worker))
            assertThat(hears(agent))
                    .contains("Board Lighthouse (" + other + ") joined")
                    .contains("GET /api/v1/agent/boards/" + board + "/group-snapshot");
        admin.patch("/api/v1/boards/" + other, "{\"board_group_id\":null}").ok();
        for (var agent : List.of(lead, worker))
            assertThat(hears(agent)).contains("Board Lighthouse (" + other + ") left");
        admin.patch("/api/v1/boards/" + board, "{\"board_group_id\":null}").ok();
        nobodyHearsAnything();
    }

    @Test
    void nobody_hears_that_a_group_is_gone() throws Exception {
        var group = group();
        join(board, group);
        hears(lead);
        hears(worker);
        join(board(Map.of("gateway_id", gateway.id())), group);
        hears(lead);
        hears(worker);
        admin.delete("/api/v1/board-groups/" + group).gone();
        await().until(() -> admin.get("/api/v1/boards/" + board)
                .ok()
                .json()
                .path("board_group_id")
                .isNull());
        nobodyHearsAnything();
    }

    @Test
    void nobody_hears_anything_where_nobody_leads() throws Exception {
        var unled = board(Map.of("gateway_id", gateway.id()));
        var only = worker(unled);
        gateway.done(gateway.call("agents.provision", only.id()));
        var task = task(unled, "Paint the pier");
        approvalOf(Map.of("board_id", unled, "action_type", "deploy", "task_id", task));
        admin.patch("/api/v1/tasks/" + task, Map.of("status", "in_progress")).ok();
        admin.patch("/api/v1/tasks/" + task, Map.of("status", "inbox")).ok();
        admin.post("/api/v1/tasks/" + task + "/comments", Map.of("message", "@lead?"))
                .created();
        nobodyHearsAnything();
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
