package org.openclaw.missioncontrol.app.dispatch;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.NewAgent;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** What gateways are asked for: over real sockets, whether they are there or not. */
class DispatchApiTest extends ApiTest {
    private static final Pattern TOKEN = Pattern.compile("AUTH_TOKEN=(\\S+)");

    private TestGateway gateway;
    private String board;

    @BeforeEach
    void a_board_with_a_gateway() {
        gateway = new TestGateway(admin, port);
        board = board(Map.of("gateway_id", gateway.id()));
    }

    @AfterEach
    void the_gateway_goes() {
        gateway.close();
    }

    /** Somebody new on the board, to whom no admin has given a token. */
    private String newcomer() {
        var body = Map.of("board_id", board, "name", "Agent " + UUID.randomUUID());
        return admin.post("/api/v1/agents", body).created().id();
    }

    private JsonNode dispatches(String filter) {
        return admin.get("/api/v1/gateways/" + gateway.id() + "/dispatches" + filter)
                .ok()
                .json()
                .path("items");
    }

    private JsonNode dispatch(String id) {
        for (var each : dispatches("?limit=200")) if (each.path("id").asString().equals(id)) return each;
        throw new AssertionError("There is no dispatch " + id);
    }

    private void awaitStatus(String id, String status) {
        await().until(() -> dispatch(id).path("status").asString().equals(status));
    }

    private String token(JsonNode call) {
        var tools = call.at("/payload/params/files/TOOLS.md").asString();
        var token = TOKEN.matcher(tools);
        return token.find() ? token.group(1) : "";
    }

    private boolean isTold(String type, String agent) {
        return admin.get("/api/v1/activity?event_type=" + type + "&agent_id=" + agent)
                        .ok()
                        .json()
                        .path("total")
                        .asInt()
                > 0;
    }

    @Nested
    class An_agent {
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
        void keeps_the_token_that_an_admin_gave_it() {
            var agent = worker(board);
            gateway.call("agents.provision", agent.id());
            admin.patch("/api/v1/agents/" + agent.id() + "?force=true", Map.of())
                    .ok();
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
        void reports_in_the_rhythm_that_its_group_of_boards_is_given() {
            var group = admin.post("/api/v1/board-groups", Map.of("name", "Space"))
                    .created()
                    .id();
            admin.patch("/api/v1/boards/" + board, Map.of("board_group_id", group))
                    .ok();
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

    @Nested
    class What_is_owed_to_a_gateway {
        private NewAgent lead;
        private String worker;

        @BeforeEach
        void to_a_worker_of_a_lead() {
            lead = lead(board);
            worker = worker(board).id();
            gateway.done(gateway.call("agents.provision", worker));
        }

        private String nudge(String message) {
            return lead.api()
                    .post("/api/v1/agent/boards/" + board + "/agents/" + worker + "/nudge", Map.of("message", message))
                    .is(202)
                    .id();
        }

        @Test
        void is_done_and_told_in_the_timeline() {
            var stored = lead.api()
                    .post(
                            "/api/v1/agent/boards/" + board + "/agents/" + worker + "/nudge",
                            Map.of("message", " Go on. "))
                    .is(202);
            assertThat(stored.text("/status")).isEqualTo("stored");
            var call = gateway.call("chat.send", worker);
            assertThat(call.path("id").asString()).isEqualTo(stored.id());
            assertThat(call.at("/payload/params/message").asString()).isEqualTo("Go on.");
            assertThat(call.at("/payload/params/session_key").asString()).isEqualTo("agent:mc-" + worker + ":main");
            assertThat(call.at("/payload/params/deliver").asBoolean()).isTrue();
            gateway.done(call);
            awaitStatus(stored.id(), "done");
            assertThat(isTold("agent.nudge.sent", worker)).isTrue();
        }

        @Test
        void while_it_is_away_comes_with_it_in_order_and_again_until_it_is_answered() {
            gateway.close();
            var first = nudge("first");
            var second = nudge("second");
            gateway.reconnect();
            assertThat(gateway.call("chat.send", worker).path("id").asString()).isEqualTo(first);
            assertThat(gateway.call("chat.send", worker).path("id").asString()).isEqualTo(second);
            gateway.relay().send(TestGateway.done(first));
            awaitStatus(first, "done");
            gateway.reconnect();
            assertThat(gateway.call("chat.send", worker).path("id").asString()).isEqualTo(second);
            gateway.relay().send(TestGateway.done(second));
            gateway.relay().send(TestGateway.done(second));
            awaitStatus(second, "done");
            gateway.reconnect();
            var third = nudge("third");
            assertThat(gateway.call("chat.send", worker).path("id").asString()).isEqualTo(third);
        }

        @Test
        void comes_again_with_the_same_token() {
            gateway.close();
            var agent = newcomer();
            gateway.reconnect();
            var call = gateway.call("agents.provision", agent);
            gateway.reconnect();
            var again = gateway.call("agents.provision", agent);
            assertThat(again.path("id")).isEqualTo(call.path("id"));
            assertThat(token(again)).isNotEmpty().isEqualTo(token(call));
        }

        @Test
        void is_given_up_in_time() {
            gateway.close();
            var nudge = nudge("too late");
            db.sql("UPDATE dispatch_lookup SET expires_at = now() WHERE id = ?::uuid")
                    .param(nudge)
                    .update();
            awaitStatus(nudge, "expired");
            assertThat(isTold("agent.nudge.failed", worker)).isTrue();
        }

        @Test
        void is_not_for_another_gateway_to_answer() {
            gateway.close();
            var nudge = nudge("mine");
            try (var other = new TestGateway(admin, port)) {
                other.relay().send(TestGateway.done(nudge));
                var error = other.relay().await("error");
                assertThat(error.at("/payload/code").asString()).isEqualTo("NOT_FOUND");
            }
            assertThat(dispatch(nudge).path("status").asString()).isEqualTo("stored");
        }

        @Test
        void to_an_agent_that_lives_nowhere_is_refused() {
            admin.patch("/api/v1/boards/" + board, "{\"gateway_id\":null}").ok();
            await().untilAsserted(() -> lead.api()
                    .post("/api/v1/agent/boards/" + board + "/agents/" + worker + "/nudge", Map.of("message", "Go on"))
                    .refused(422, "agent_without_gateway"));
        }
    }
}
