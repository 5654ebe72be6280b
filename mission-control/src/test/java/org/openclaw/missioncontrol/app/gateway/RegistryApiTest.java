package org.openclaw.missioncontrol.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;
import org.springframework.beans.factory.annotation.Autowired;

class RegistryApiTest extends ApiTest {
    private static final String REGISTRY = "/api/v1/gateway-registry";
    private static final String GATEWAYS = "/api/v1/gateways/";

    @Autowired
    private SchedulerClient timers;

    private String organization;

    @BeforeEach
    void know_the_organization() {
        organization = admin.get("/api/v1/organizations/me").ok().id();
    }

    private static String name() {
        return "Gateway " + UUID.randomUUID();
    }

    private Answer issued(Map<String, Object> body) {
        return admin.post(REGISTRY + "/tokens", body).created();
    }

    private String token() {
        return issued(Map.of()).text("/registration_token");
    }

    private Map<String, Object> introduction(String token, String name) {
        return new HashMap<>(Map.of(
                "organization_id",
                organization,
                "registration_token",
                token,
                "name",
                name,
                "url",
                "http://runtime.local:18789",
                "workspace_root",
                "/srv/agents",
                "version",
                "2026.11.1",
                "capabilities",
                List.of("chat", "files")));
    }

    private Answer register(String token, String name) {
        return api("").post(REGISTRY + "/register", introduction(token, name));
    }

    private Answer beat(Answer registered, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("gateway_id", registered.text("/gateway_id"), "relay_token", registered.text("/relay_token")));
        body.putAll(more);
        return api("").post(REGISTRY + "/heartbeat", body);
    }

    private Answer gateway(Answer registered) {
        return admin.get(GATEWAYS + registered.text("/gateway_id")).ok();
    }

    private Answer signOff(Answer registered) {
        var body = Map.of("gateway_id", registered.text("/gateway_id"), "relay_token", registered.text("/relay_token"));
        return api("").send("DELETE", REGISTRY + "/deregister", body);
    }

    @Nested
    class Registering {
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
        }

        @Test
        void works_with_an_unknown_token_for_which_an_admin_vouches() {
            var token = "gw_reg_" + UUID.randomUUID() + UUID.randomUUID();
            var name = name();
            var first = admin.post(REGISTRY + "/register", introduction(token, name))
                    .created();
            var again = register(token, name).created();
            assertThat(again.text("/gateway_id")).isEqualTo(first.text("/gateway_id"));
            admin.post(REGISTRY + "/register", introduction("short", name())).is(401);
        }

        @Test
        void says_which_field_is_wrong() {
            for (var wrong : Map.<String, Object>of(
                            "url",
                            "harbour",
                            "name",
                            " ",
                            "workspace_root",
                            "",
                            "capabilities",
                            List.of("x".repeat(65)))
                    .entrySet()) {
                var body = introduction(token(), name());
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
            assertThat(kept)
                    .noneMatch(event -> event.contains(token) || event.contains(registered.text("/relay_token")));
        }
    }

    @Nested
    class Beating {
        @Test
        void shows_what_was_measured() {
            var registered = register(token(), name()).created();
            var metrics =
                    Map.of("cpu_pct", 12.5, "memory_mb", 512, "active_sessions", 3, "agent_count", 2, "disk", "ok");
            assertThat(beat(registered, Map.of("metrics", metrics))
                            .ok()
                            .response()
                            .body())
                    .isEqualTo("{\"ok\":true,\"config_update\":null}");
            beat(registered, Map.of()).ok();
            var shown = admin.get(GATEWAYS + registered.text("/gateway_id") + "/metrics")
                    .ok();
            assertThat(shown.text("/cpu_pct")).isEqualTo("12.5");
            assertThat(shown.text("/memory_mb")).isEqualTo("512");
            assertThat(shown.text("/active_sessions")).isEqualTo("3");
            assertThat(shown.text("/gateway_version")).isEqualTo("2026.11.1");
            assertThat(gateway(registered).text("/connection_info/metrics/disk"))
                    .isEqualTo("ok");
        }

        @Test
        void moves_the_status() {
            var registered = register(token(), name()).created();
            for (var status : List.of("error", "online", "offline")) {
                beat(registered, Map.of("status", status)).ok();
                assertThat(gateway(registered).text("/status")).isEqualTo(status);
            }
            beat(registered, Map.of("status", "pending")).is(422);
        }

        @Test
        void tells_a_new_interval_once() {
            var registered = register(token(), name()).created();
            db.sql("UPDATE gateway_presence SET told_seconds = 10 WHERE gateway_id = ?::uuid")
                    .param(registered.text("/gateway_id"))
                    .update();
            assertThat(beat(registered, Map.of()).ok().text("/config_update/heartbeat_interval_seconds"))
                    .isEqualTo("30");
            assertThat(beat(registered, Map.of())
                            .ok()
                            .json()
                            .at("/config_update")
                            .isNull())
                    .isTrue();
        }

        @Test
        void is_refused_with_another_token_and_for_another_gateway() {
            var registered = register(token(), name()).created();
            beat(registered, Map.of("relay_token", "relay_" + "x".repeat(64))).refused(401, "invalid_token");
            beat(registered, Map.of("gateway_id", UUID.randomUUID().toString())).refused(401, "invalid_token");
            var other = register(token(), name()).created();
            beat(registered, Map.of("gateway_id", other.text("/gateway_id"))).refused(401, "invalid_token");
        }

        @Test
        void takes_the_token_from_the_header_too() {
            var registered = register(token(), name()).created();
            api(registered.text("/relay_token"))
                    .post(REGISTRY + "/heartbeat", Map.of("gateway_id", registered.text("/gateway_id")))
                    .ok();
        }

        @Test
        void refuses_what_cannot_have_been_measured_and_too_much_of_it() {
            var registered = register(token(), name()).created();
            beat(registered, Map.of("metrics", Map.of("cpu_pct", -1))).refused(422, "invalid_metric");
            beat(registered, Map.of("metrics", Map.of("active_sessions", 1.5))).refused(422, "invalid_metric");
            beat(registered, Map.of("metrics", Map.of("notes", "x".repeat(17_000))))
                    .refused(422, "metrics_too_long");
        }

        @Test
        void too_often_is_refused_for_a_second() {
            var registered = register(token(), name()).created();
            assertThat(Crowd.of(12).statuses(() -> beat(registered, Map.of()))).containsKeys(200, 429);
        }
    }

    @Nested
    class Falling_silent {
        @Test
        void puts_a_gateway_offline_until_it_beats_again() {
            var registered = register(token(), name()).created();
            db.sql("UPDATE gateway_presence SET last_seen_at = now() - interval '91 s' WHERE gateway_id = ?::uuid")
                    .param(registered.text("/gateway_id"))
                    .update();
            timers.reschedule(TaskInstanceId.of("gateways-fallen-silent", "recurring"), Instant.now());
            await().untilAsserted(() ->
                    assertThat(gateway(registered).text("/status")).isEqualTo("offline"));
            beat(registered, Map.of()).ok();
            assertThat(gateway(registered).text("/status")).isEqualTo("online");
        }
    }

    @Nested
    class Signing_off {
        @Test
        void puts_the_gateway_offline_and_kills_its_relay_token() {
            var token = token();
            var registered = register(token, name()).created();
            signOff(registered).gone();
            assertThat(gateway(registered).text("/status")).isEqualTo("offline");
            beat(registered, Map.of()).refused(401, "invalid_token");
            signOff(registered).refused(401, "invalid_token");
            assertThat(gateway(register(token, name()).created()).text("/status"))
                    .isEqualTo("online");
        }

        @Test
        void works_without_a_body() {
            var registered = register(token(), name()).created();
            api(registered.text("/relay_token"))
                    .delete(REGISTRY + "/deregister?gateway_id=" + registered.text("/gateway_id"))
                    .gone();
            assertThat(gateway(registered).text("/status")).isEqualTo("offline");
        }
    }

    @Nested
    class Registration_tokens {
        @Test
        void are_shown_once_and_listed_without_their_secret() {
            var issued = issued(Map.of("name", " Harbour ", "expires_in_hours", 24));
            assertThat(issued.text("/registration_token")).matches("gw_reg_[A-Za-z0-9_-]{43}");
            assertThat(issued.text("/name")).isEqualTo("Harbour");
            var listed = admin.get(REGISTRY + "/tokens?limit=1").ok();
            assertThat(listed.text("/items/0/id")).isEqualTo(issued.id());
            assertThat(listed.json().at("/items/0/gateway_id").isNull()).isTrue();
            assertThat(listed.response().body()).doesNotContain(issued.text("/registration_token"), "hash");
            var registered =
                    register(issued.text("/registration_token"), name()).created();
            var used = admin.get(REGISTRY + "/tokens?limit=1").ok();
            assertThat(used.text("/items/0/gateway_id")).isEqualTo(registered.text("/gateway_id"));
            assertThat(used.json().at("/items/0/last_used_at").isNull()).isFalse();
        }

        @Test
        void replace_the_one_that_the_gateway_had() {
            var first = issued(Map.of());
            var registered = register(first.text("/registration_token"), name()).created();
            var second = issued(Map.of("gateway_id", registered.text("/gateway_id")));
            register(first.text("/registration_token"), name()).is(401);
            register(second.text("/registration_token"), name()).created();
            assertThat(admin.get(REGISTRY + "/tokens").ok().json().at("/items").findValuesAsString("id"))
                    .contains(second.id())
                    .doesNotContain(first.id());
        }

        @Test
        void go_with_their_gateway() {
            var token = token();
            var registered = register(token, name()).created();
            admin.delete(GATEWAYS + registered.text("/gateway_id")).gone();
            register(token, name()).refused(401, "invalid_registration_token");
        }

        @Test
        void need_a_gateway_that_is_there() {
            admin.post(
                            REGISTRY + "/tokens",
                            Map.of("gateway_id", UUID.randomUUID().toString()))
                    .is(404);
            admin.post(REGISTRY + "/tokens", Map.of("expires_in_hours", 0)).is(422);
        }
    }
}
