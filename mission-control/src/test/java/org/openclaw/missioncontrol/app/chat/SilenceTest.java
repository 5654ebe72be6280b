package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A connection that is there and says nothing, as when the network has swallowed it. */
@DirtiesContext
@TestPropertySource(
        properties = {
            "mission-control.node-id=silence", // another node than that of the other tests, on the same database
            "mission-control.sockets.heartbeat-interval=300ms",
            "mission-control.sockets.heartbeat-timeout=2s"
        })
class SilenceTest extends ApiTest {
    @Test
    void of_a_gateway_is_noticed_and_told_to_the_phones_that_talked_to_its_agents() throws Exception {
        try (var gateway = new TestGateway(admin, port);
                var way = new Detour(port);
                var relay = gateway.connect(way.port())) {
            var agent = worker(board(Map.of("gateway_id", gateway.id()))).id();
            var person = new TestPerson(admin).mayChatWith(agent);
            try (var phone = person.phone(port);
                    var stranger = new TestPerson(admin).mayChatWith(agent).phone(port)) {
                phone.send(TestPerson.chat(UUID.randomUUID().toString(), agent, "hello"));
                relay.send(TestGateway.received(relay.await("chat.send")));
                phone.next("chat_ack");
                way.mute();
                var news = phone.next("system").path("payload");
                assertThat(news.path("event").asString()).isEqualTo("agent_offline");
                assertThat(news.path("agent_id").asString()).isEqualTo(agent);
                assertThat(UUID.fromString(phone.heartbeat().path("id").asString()))
                        .isNotEqualTo(
                                UUID.fromString(phone.heartbeat().path("id").asString()));
                assertThat(stranger.isSilentFor(ofMillis(300))).isTrue();
                await().atMost(ofSeconds(5))
                        .until(() -> admin.get("/api/v1/gateways/" + gateway.id())
                                .ok()
                                .text("/status")
                                .equals("offline"));
            }
        }
    }
}
