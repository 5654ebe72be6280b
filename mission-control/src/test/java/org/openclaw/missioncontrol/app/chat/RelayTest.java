package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.socket.SocketClient;

/** The connection of a gateway: which is let in, what it says of the gateway, and how it ends. */
class RelayTest extends ChatScene {
    @Test
    void is_refused_with_any_other_token_in_the_same_words() {
        var former = gateway.token();
        gateway.register();
        assertThat(gateway.relay().closeCode()).isEqualTo(4001);
        for (var token : new String[] {former, "relay_nonsense", adminToken.value(), person.token()})
            try (var relay = gateway.dial(port)) {
                relay.send(TestGateway.auth(token));
                var denial = relay.next("auth_error").path("payload");
                assertThat(denial.path("reason").asString()).isEqualTo("invalid_token");
                assertThat(relay.closeCode()).isEqualTo(4001);
            }
        for (var id : new String[] {UUID.randomUUID().toString(), "nonsense"})
            try (var relay = new SocketClient(port, "/ws/gateway/" + id + "/relay")) {
                relay.send(TestGateway.auth(gateway.token()));
                relay.next("auth_error");
                assertThat(relay.closeCode()).isEqualTo(4001);
            }
        gateway.reconnect();
    }

    @Test
    void must_show_its_token_first() {
        try (var relay = gateway.dial(port)) {
            relay.send(TestGateway.frame("heartbeat", "1", null));
            assertThat(relay.next("auth_error").at("/payload/code").asString()).isEqualTo("AUTH_REQUIRED");
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
        try (var another = new TestGateway(admin, port)) {
            admin.delete("/api/v1/gateways/" + another.id()).gone();
            assertThat(another.relay().closeCodeWithin(ofSeconds(5))).isEqualTo(4001);
        }
    }
}
