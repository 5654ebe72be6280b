package org.openclaw.missioncontrol.app.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.NewAgent;
import org.openclaw.missioncontrol.app.chat.TestGateway;

/** What is owed to a gateway: over real sockets, whether it is there or not. It… */
class DispatchApiTest extends DispatchScene {
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
                .post("/api/v1/agent/boards/" + board + "/agents/" + worker + "/nudge", Map.of("message", " Go on. "))
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
