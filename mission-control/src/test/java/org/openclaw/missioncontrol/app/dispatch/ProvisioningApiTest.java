package org.openclaw.missioncontrol.app.dispatch;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import tools.jackson.databind.node.StringNode;

/** Gateways set agents up, anew, and remove them. An agent… */
class ProvisioningApiTest extends DispatchScene {
    @Test
    void is_set_up_by_its_gateway_with_a_token_that_works_and_is_written_down_nowhere() {
        var agent = newcomer();
        var call = gateway.call("agents.provision", agent);
        var params = call.at("/payload/params");
        assertThat(params.path("session_key").asString()).isEqualTo("agent:mc-" + agent + ":main");
        assertThat(params.path("files").propertyNames())
                .contains("AGENTS.md", "SOUL.md", "IDENTITY.md", "HEARTBEAT.md", "USER.md", "MEMORY.md");
        assertThat(params.at("/heartbeat/every").asString()).isEqualTo("10m");
        assertThat(agentWith(token(call)).get("/api/v1/agent/healthz").ok().text("/agent_id"))
                .isEqualTo(agent);
        gateway.done(call);
        awaitStatus(call.path("id").asString(), "done");
        assertThat(db.sql("SELECT count(*) FROM event_log WHERE payload::text LIKE ?")
                        .param("%" + token(call) + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(dispatches("").toString()).doesNotContain(token(call));
    }

    @Test
    void is_set_up_anew_once_for_all_that_one_edit_changes() throws Exception {
        var agent = newcomer();
        gateway.done(gateway.call("agents.provision", agent));
        admin.patch(
                        "/api/v1/agents/" + agent,
                        Map.of(
                                "name",
                                "Grace " + agent,
                                "soul_template",
                                "Be kind.",
                                "identity_profile",
                                Map.of("role", "Tester")))
                .ok();
        var files = gateway.call("agents.provision", agent).at("/payload/params/files");
        assertThat(files.path("SOUL.md").asString()).isEqualTo("Be kind.");
        assertThat(files.path("IDENTITY.md").asString()).contains("name: Grace", "role: Tester");
        assertThat(gateway.relay().isSilentFor(ofMillis(300))).isTrue();
        admin.patch("/api/v1/agents/" + agent + "?force=true", Map.of()).ok();
        gateway.call("agents.provision", agent);
    }

    @Test
    void whose_token_was_taken_away_does_not_get_it_back_from_a_call_that_comes_again() {
        var agent = newcomer();
        var call = gateway.call("agents.provision", agent);
        var taken = agentWith(token(call));
        taken.get("/api/v1/agent/healthz").ok();
        admin.delete("/api/v1/agents/" + agent + "/token").gone();
        gateway.reconnect();
        awaitStatus(call.path("id").asString(), "failed");
        taken.get("/api/v1/agent/healthz").is(401);
        admin.patch("/api/v1/agents/" + agent + "?force=true", Map.of()).ok();
        agentWith(token(gateway.call("agents.provision", agent)))
                .get("/api/v1/agent/healthz")
                .ok();
    }

    @Test
    void that_is_set_up_twice_while_nobody_answers_keeps_the_later_token() {
        var agent = newcomer();
        var first = gateway.call("agents.provision", agent);
        admin.patch("/api/v1/agents/" + agent + "?force=true", Map.of()).ok();
        var second = gateway.call("agents.provision", agent);
        gateway.reconnect();
        var again = gateway.call("agents.provision", agent);
        assertThat(again.path("id")).isEqualTo(second.path("id"));
        assertThat(token(again)).isEqualTo(token(second)).isNotEqualTo(token(first));
        awaitStatus(first.path("id").asString(), "failed");
        agentWith(token(second)).get("/api/v1/agent/healthz").ok();
    }

    @Test
    void keeps_the_token_that_an_admin_gave_it() {
        var agent = worker(board);
        gateway.call("agents.provision", agent.id());
        admin.patch("/api/v1/agents/" + agent.id() + "?force=true", Map.of()).ok();
        assertThat(token(gateway.call("agents.provision", agent.id()))).isEmpty();
        agent.api().get("/api/v1/agent/healthz").ok();
    }

    @Test
    void that_could_not_be_set_up_is_told_and_tried_again_when_its_gateway_comes_back() {
        var agent = newcomer();
        var call = gateway.call("agents.provision", agent);
        gateway.failed(call, "The disk is full.");
        awaitStatus(call.path("id").asString(), "failed");
        assertThat(dispatch(call.path("id").asString()).path("error").asString())
                .isEqualTo("The disk is full.");
        await().until(() -> isTold("agent.provision.failed", agent));
        gateway.close();
        await().until(() -> admin.get("/api/v1/gateways/" + gateway.id())
                .ok()
                .text("/status")
                .equals("offline"));
        gateway.reconnect();
        var again = gateway.call("agents.provision", agent);
        assertThat(again.path("id")).isNotEqualTo(call.path("id"));
        gateway.done(again);
        await().until(() -> isTold("agent.update.direct", agent));
    }

    @Test
    void is_set_up_anew_with_all_of_its_gateway() throws Exception {
        var worker = newcomer();
        var lead = lead(board).id();
        var sync = "/api/v1/gateways/" + gateway.id() + "/templates/sync";
        for (var agent : List.of(worker, lead)) gateway.done(gateway.call("agents.provision", agent));
        assertThat(admin.post(sync + "?include_main=false&board_id=" + board, "")
                        .is(202)
                        .json()
                        .path("agent_ids"))
                .hasSize(2);
        for (var agent : List.of(worker, lead)) gateway.call("agents.provision", agent);
        assertThat(admin.post(sync + "?lead_only=true", "").is(202).json().path("agent_ids"))
                .hasSize(2)
                .doesNotContain(StringNode.valueOf(worker));
    }

    @Test
    void is_set_up_anew_once_when_the_wish_for_it_is_repeated_under_its_key() throws Exception {
        var agent = newcomer();
        gateway.done(gateway.call("agents.provision", agent));
        var sync = "/api/v1/gateways/" + gateway.id() + "/templates/sync?include_main=false";
        var caller = admin.with("Idempotency-Key", "sync-" + agent);
        for (var i = 0; i < 2; i++)
            assertThat(caller.post(sync, "").is(202).json().path("agent_ids"))
                    .containsExactly(StringNode.valueOf(agent));
        gateway.call("agents.provision", agent);
        assertThat(gateway.relay().isSilentFor(ofMillis(300))).isTrue();
    }

    @Test
    void reports_in_the_rhythm_that_its_group_of_boards_is_given() {
        var group = admin.post("/api/v1/board-groups", Map.of("name", "Space"))
                .created()
                .id();
        admin.patch("/api/v1/boards/" + board, Map.of("board_group_id", group)).ok();
        var lead = lead(board);
        var worker = newcomer();
        gateway.done(gateway.call("agents.provision", worker));
        var answer = admin.post("/api/v1/board-groups/" + group + "/heartbeat", Map.of("every", "7m"))
                .ok();
        assertThat(answer.json().path("updated_agent_ids")).containsExactly(StringNode.valueOf(worker));
        assertThat(gateway.call("agents.provision", worker)
                        .at("/payload/params/heartbeat/every")
                        .asString())
                .isEqualTo("7m");
        lead.api()
                .post(
                        "/api/v1/agent/board-groups/" + group + "/heartbeat",
                        Map.of("every", "8m", "include_board_leads", true))
                .ok();
        assertThat(gateway.call("agents.provision", lead.id())
                        .at("/payload/params/heartbeat/every")
                        .asString())
                .isEqualTo("8m");
        admin.post("/api/v1/board-groups/" + group + "/heartbeat", Map.of("every", "soon"))
                .refused(422, "invalid_heartbeat");
        lead(board())
                .api()
                .post("/api/v1/agent/board-groups/" + group + "/heartbeat", Map.of("every", "9m"))
                .refused(403, "lead_required");
    }

    @Test
    void that_goes_is_removed_by_its_gateway() {
        var agent = newcomer();
        gateway.done(gateway.call("agents.provision", agent));
        admin.delete("/api/v1/agents/" + agent).gone();
        gateway.done(gateway.call("agents.delete", agent));
    }

    @Test
    void whose_board_moves_is_removed_by_the_gateway_it_leaves_and_set_up_by_the_other() {
        var agent = newcomer();
        gateway.done(gateway.call("agents.provision", agent));
        try (var other = new TestGateway(admin, port)) {
            admin.patch("/api/v1/boards/" + board, Map.of("gateway_id", other.id()))
                    .ok();
            gateway.call("agents.delete", agent);
            other.call("agents.provision", agent);
        }
    }
}
