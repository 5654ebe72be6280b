package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.JsonNode;

/** The connection of a gateway: which is let in, what it says of the gateway, and how it ends. */
class RelayTest extends ChatScene {
    @Test
    void is_refused_with_any_other_token_in_the_same_words() {
        var former = gateway.token();
        gateway.register();
        assertThat(gateway.relay().closeCode()).isEqualTo(4001);
        assertThat(gateway.relay().closeReason()).isEqualTo("credentials rotated");
        var denials = new HashSet<JsonNode>();
        for (var token : new String[] {former, "relay_nonsense", "", adminToken.value(), person.token()})
            denials.add(denial(gateway.dial(port), token));
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"})
            denials.add(denial(new SocketClient(port, "/ws/gateway/" + id + "/relay"), gateway.token()));
        assertThat(denials).singleElement().satisfies(denial -> {
            assertThat(denial.path("reason").asString()).isEqualTo("invalid_token");
            assertThat(denial.path("code").asString()).isEqualTo("INVALID_TOKEN");
            assertThat(denial.path("message").asString()).isNotBlank();
        });
        gateway.reconnect();
    }

    private static JsonNode denial(SocketClient relay, String token) {
        try (relay) {
            relay.send(TestGateway.auth(token));
            var denial = relay.next("auth_error").path("payload");
            assertThat(relay.closeCode()).isEqualTo(4001);
            return denial;
        }
    }

    @Test
    void is_told_how_the_gateway_is_to_behave_and_may_say_a_megabyte_at_once() {
        try (var relay = gateway.dial(port)) {
            relay.send(TestGateway.auth(gateway.token()));
            var welcome = relay.next("auth_ok").path("payload");
            assertThat(welcome.path("gateway_id").asString()).isEqualTo(gateway.id());
            assertThat(welcome.at("/config/heartbeat_interval_seconds").asInt()).isEqualTo(30);
            assertThat(welcome.at("/config/offline_threshold_seconds").asInt()).isEqualTo(90);
            relay.send(" ".repeat((1 << 20) - 4) + "null");
            refusedWithoutRef(relay);
            relay.send("x".repeat((1 << 20) + 1));
            assertThat(relay.closeCode()).isEqualTo(1009);
        }
    }

    private static void refusedWithoutRef(SocketClient relay) {
        var error = relay.await("error").path("payload");
        assertThat(error.path("code").asString()).isEqualTo("INVALID_MESSAGE");
        assertThat(error.path("ref_id").isNull()).isTrue();
    }

    @Test
    void must_show_its_token_first() {
        try (var relay = gateway.dial(port)) {
            relay.send(TestGateway.frame("heartbeat", "1", null));
            var denial = relay.next("auth_error").path("payload");
            assertThat(denial.path("code").asString()).isEqualTo("AUTH_REQUIRED");
            assertThat(denial.path("message").asString()).isNotBlank();
            assertThat(relay.closeCode()).isEqualTo(4001);
        }
    }

    @Test
    void can_be_looked_at_and_its_end_puts_the_gateway_offline() {
        var path = "/api/v1/gateways/" + gateway.id();
        var open = admin.get(path + "/connections").ok();
        assertThat(open.text("/is_connected")).isEqualTo("true");
        assertThat(open.text("/active_connections")).isEqualTo("1");
        assertThat(open.text("/connections/0/remote_address")).isEqualTo("127.0.0.1");
        gateway.close();
        await().untilAsserted(() -> {
            assertThat(admin.get(path).ok().text("/status")).isEqualTo("offline");
            assertThat(admin.get(path + "/connections").ok().text("/active_connections"))
                    .isEqualTo("0");
        });
        gateway.reconnect();
        await().untilAsserted(
                        () -> assertThat(admin.get(path).ok().text("/status")).isEqualTo("online"));
    }

    @Test
    void beats_and_says_how_the_gateway_is() {
        gateway.relay()
                .send(TestGateway.frame(
                        "heartbeat", "7", Map.of("status", "error", "metrics", Map.of("agent_count", 3))));
        assertThat(gateway.relay().await("heartbeat_ack").path("id").asString()).isEqualTo("7");
        await().untilAsserted(() -> {
            var metrics =
                    admin.get("/api/v1/gateways/" + gateway.id() + "/metrics").ok();
            assertThat(metrics.text("/agent_count")).isEqualTo("3");
            assertThat(metrics.text("/status")).isEqualTo("error");
        });
        for (var i = 0; i < 8; i++) gateway.relay().send(TestGateway.frame("heartbeat", "b" + i, null));
        assertThat(gateway.relay().await("error").at("/payload/code").asString())
                .isEqualTo("RATE_LIMITED");
    }

    @Test
    void ends_when_the_gateway_signs_off_or_is_deleted() {
        var signOff = Map.of("gateway_id", gateway.id(), "relay_token", gateway.token());
        api("").send("DELETE", "/api/v1/gateway-registry/deregister", signOff).gone();
        assertThat(gateway.relay().closeCodeWithin(ofSeconds(5))).isEqualTo(1000);
        assertThat(denial(gateway.dial(port), gateway.token())).isEqualTo(denial(gateway.dial(port), "relay_nonsense"));
        try (var another = new TestGateway(admin, port)) {
            admin.delete("/api/v1/gateways/" + another.id()).gone();
            assertThat(another.relay().closeCodeWithin(ofSeconds(5))).isEqualTo(4001);
        }
    }
}
