package org.openclaw.missioncontrol.app.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Crowd;
import org.springframework.beans.factory.annotation.Autowired;

/** Gateways say that they live, and sign off; admins give out their registration tokens. */
class RegistryApiTest extends RegistryScene {
    @Autowired
    private SchedulerClient timers;

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
        void believes_the_body_rather_than_the_header() {
            var registered = register(token(), name()).created();
            beat(api("relay_" + "x".repeat(64)), registered, Map.of()).ok();
            beat(api(registered.text("/relay_token")), registered, Map.of("relay_token", "relay_" + "x".repeat(64)))
                    .refused(401, "invalid_token");
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
