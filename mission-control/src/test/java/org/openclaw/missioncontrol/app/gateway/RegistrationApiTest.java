package org.openclaw.missioncontrol.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.Crowd;

/** What the introduction of a gateway does. */
class RegistrationApiTest extends RegistryScene {
    @Test
    void makes_a_gateway_known_that_is_online_at_once() {
        var name = name();
        var registered = register(token(), " " + name + " ").created();
        var id = registered.text("/gateway_id");
        assertThat(registered.text("/relay_ws_url"))
                .isEqualTo("ws://localhost:" + port + "/ws/gateway/" + id + "/relay");
        assertThat(registered.text("/relay_token")).matches("relay_[A-Za-z0-9_-]{64}");
        assertThat(registered.text("/heartbeat_interval_seconds")).isEqualTo("30");
        var gateway = gateway(registered);
        assertThat(gateway.text("/name")).isEqualTo(name);
        assertThat(gateway.text("/status")).isEqualTo("online");
        assertThat(gateway.text("/auto_registered")).isEqualTo("true");
        assertThat(gateway.text("/connection_info/version")).isEqualTo("2026.11.1");
        assertThat(gateway.text("/connection_info/ip")).isEqualTo("127.0.0.1");
        assertThat(gateway.json().at("/connection_info/capabilities").toString())
                .isEqualTo("[\"chat\",\"files\"]");
        assertThat(gateway.json().at("/last_heartbeat_at").isNull()).isFalse();
        assertThat(admin.get("/api/v1/agents?gateway_id=" + id).ok().text("/total"))
                .isEqualTo("1");
    }

    @Test
    void again_keeps_the_gateway_and_kills_its_former_relay_token() {
        var token = token();
        var first = register(token, name()).created();
        var name = name();
        var again = register(token, name).created();
        assertThat(again.text("/gateway_id")).isEqualTo(first.text("/gateway_id"));
        assertThat(gateway(again).text("/name")).isEqualTo(name);
        assertThat(gateway(again).text("/auto_registered")).isEqualTo("true");
        beat(first, Map.of()).refused(401, "invalid_token");
        beat(again, Map.of()).ok();
    }

    @Test
    void again_keeps_agents_and_boards_and_forgets_what_was_measured() {
        var token = token();
        var first = register(token, name()).created();
        var agents = "/api/v1/agents?gateway_id=" + first.text("/gateway_id");
        worker(board(Map.of("gateway_id", first.text("/gateway_id"))));
        beat(first, Map.of("metrics", Map.of("agent_count", 2))).ok();
        assertThat(metrics(first)).isEqualTo("{\"agent_count\":2}");
        var before = admin.get(agents).ok().json().at("/items").findValuesAsString("id");
        var again = register(token, name()).created();
        assertThat(before).hasSize(2);
        assertThat(admin.get(agents).ok().json().at("/items").findValuesAsString("id"))
                .isEqualTo(before);
        assertThat(metrics(again)).isEqualTo("null");
    }

    private String metrics(Answer registered) {
        return gateway(registered).json().at("/connection_info/metrics").toString();
    }

    @Test
    void binds_the_token_to_a_gateway_that_an_admin_has_made_known() {
        var known = admin.post("/api/v1/gateways", Map.of("name", name())).created();
        var token = issued(Map.of("gateway_id", known.id())).text("/registration_token");
        var registered = register(token, known.text("/name")).created();
        assertThat(registered.text("/gateway_id")).isEqualTo(known.id());
        assertThat(gateway(registered).text("/auto_registered")).isEqualTo("false");
        assertThat(gateway(registered).text("/status")).isEqualTo("online");
    }

    @Test
    void makes_one_gateway_of_many_that_come_with_one_token_at_once() {
        var body = introduction(token(), name());
        assertThat(Crowd.of(16).statuses(() -> api("").post(REGISTRY + "/register", body)))
                .isEqualTo(Map.of(201, 16L));
        assertThat(admin.get("/api/v1/gateways?limit=200")
                        .ok()
                        .json()
                        .at("/items")
                        .findValuesAsString("name"))
                .containsOnlyOnce(body.get("name").toString());
    }

    @Test
    void is_refused_in_the_same_words_whatever_the_token_lacks() {
        var revoked = issued(Map.of());
        admin.delete(REGISTRY + "/tokens/" + revoked.id()).gone();
        var unknown = register("gw_reg_" + "x".repeat(43), name()).refused(401, "invalid_registration_token");
        var dead = register(revoked.text("/registration_token"), name()).refused(401, "invalid_registration_token");
        var elsewhere = introduction(token(), name());
        elsewhere.put("organization_id", UUID.randomUUID().toString());
        var foreign = api("").post(REGISTRY + "/register", elsewhere).refused(401, "invalid_registration_token");
        assertThat(dead.text("/detail")).isEqualTo(unknown.text("/detail")).isEqualTo(foreign.text("/detail"));
    }

    @Test
    void is_refused_with_a_token_that_was_not_used_in_time() {
        var late = issued(Map.of("expires_in_hours", 1));
        var bound = issued(Map.of("expires_in_hours", 1));
        register(bound.text("/registration_token"), name()).created();
        for (var token : List.of(late, bound))
            db.sql("UPDATE registration_token_lookup SET expires_at = now() - interval '1 s' WHERE id = ?::uuid")
                    .param(token.id())
                    .update();
        register(late.text("/registration_token"), name()).refused(401, "invalid_registration_token");
        register(bound.text("/registration_token"), name()).created();
    }

    @Test
    void takes_no_name_that_another_gateway_bears() {
        var name = name();
        register(token(), name).created();
        register(token(), name.toUpperCase()).refused(409, "gateway_name_taken");
        var token = token();
        var other = register(token, name()).created();
        register(token, name.toUpperCase()).refused(409, "gateway_name_taken");
        beat(other, Map.of()).ok();
    }

    @Test
    void works_with_an_unknown_token_for_which_an_admin_vouches() {
        var token = "gw_reg_" + UUID.randomUUID() + UUID.randomUUID();
        var name = name();
        var first =
                admin.post(REGISTRY + "/register", introduction(token, name)).created();
        var again = register(token, name).created();
        assertThat(again.text("/gateway_id")).isEqualTo(first.text("/gateway_id"));
        admin.post(REGISTRY + "/register", introduction("short", name())).is(401);
    }

    @Test
    void says_which_field_is_wrong_before_it_looks_at_the_token() {
        for (var wrong : Map.<String, Object>of(
                        "url", "harbour", "name", " ", "workspace_root", "", "capabilities", List.of("x".repeat(65)))
                .entrySet()) {
            var body = introduction("of nobody", name());
            body.put(wrong.getKey(), wrong.getValue());
            api("").post(REGISTRY + "/register", body).is(422);
        }
    }

    @Test
    void leaves_no_token_in_what_is_kept() {
        var token = token();
        var registered = register(token, name()).created();
        var kept = db.sql("SELECT payload || meta_data FROM event_log")
                .query(String.class)
                .list();
        assertThat(kept).noneMatch(event -> event.contains(token) || event.contains(registered.text("/relay_token")));
    }
}
