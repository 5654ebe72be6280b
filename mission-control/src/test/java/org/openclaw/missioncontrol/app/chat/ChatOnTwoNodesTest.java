package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.SecondNode;
import org.openclaw.missioncontrol.platform.security.H5JwtSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The phone is connected to one node, the gateway to another. */
class ChatOnTwoNodesTest extends ApiTest {
    private static final int PEOPLE = 5;
    private static final int MESSAGES_EACH = 20; // so many may be said in ten seconds
    private static SecondNode second;

    @BeforeEach
    void startSecondNode(@Autowired Environment settings, @Autowired H5JwtSecret secret) throws Exception {
        if (second == null)
            second = SecondNode.beside(
                    settings, adminToken.value(), "--mission-control.auth.h5-jwt-secret=" + secret.value());
    }

    @AfterAll
    static void stopSecondNode() {
        if (second != null) second.close();
        second = null;
    }

    @Test
    void what_is_said_goes_there_and_back_once_and_in_order() {
        try (var gateway = new TestGateway(admin, port);
                var relay = gateway.connect(second.port())) {
            var agent = worker(board(Map.of("gateway_id", gateway.id()))).id();
            var times = new ArrayList<Long>();
            for (var one = 0; one < PEOPLE; one++)
                try (var phone = new TestPerson(admin).mayChatWith(agent).phone(port)) {
                    for (var i = 0; i < MESSAGES_EACH; i++) {
                        var begin = System.nanoTime();
                        phone.send(TestPerson.chat(UUID.randomUUID().toString(), agent, "message " + i));
                        var message = relay.await("chat.send");
                        assertThat(message.at("/payload/content").asString()).isEqualTo("message " + i);
                        relay.send(TestGateway.received(message));
                        phone.next("chat_ack");
                        relay.send(TestGateway.reply(UUID.randomUUID().toString(), message, "reply " + i));
                        assertThat(phone.next("chat").at("/payload/content").asString())
                                .isEqualTo("reply " + i);
                        times.add((System.nanoTime() - begin) / 1_000);
                    }
                }
            times.sort(null);
            System.out.printf(
                    "chat on two nodes: %d messages there and back, p50 %.1f ms, p95 %.1f ms%n",
                    times.size(), times.get(times.size() / 2) / 1e3, times.get(times.size() * 95 / 100) / 1e3);
        }
    }

    @Test
    void a_gateway_that_comes_to_another_node_is_let_go_by_the_first() {
        try (var gateway = new TestGateway(admin, port);
                var relay = gateway.connect(second.port())) {
            assertThat(gateway.relay().closeCodeWithin(ofSeconds(10))).isEqualTo(1012);
            relay.send(TestGateway.frame("heartbeat", "1", Map.of()));
            relay.await("heartbeat_ack");
            assertThat(admin.get("/api/v1/gateways/" + gateway.id()).ok().text("/status"))
                    .isEqualTo("online");
        }
    }
}
