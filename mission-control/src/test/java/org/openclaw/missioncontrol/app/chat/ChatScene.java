package org.openclaw.missioncontrol.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.JsonNode;

/** Somebody with a phone and an agent behind a gateway, who may talk to each other. */
abstract class ChatScene extends ApiTest {
    protected TestGateway gateway;
    protected String board;
    protected String agent;
    protected TestPerson person;

    @BeforeEach
    void somebody_is_assigned_to_an_agent_behind_a_gateway() {
        gateway = new TestGateway(admin, port);
        board = board(Map.of("gateway_id", gateway.id()));
        agent = worker(board).id();
        person = new TestPerson(admin).mayChatWith(agent);
    }

    @AfterEach
    void the_gateway_goes() {
        gateway.close();
    }

    protected static String id() {
        return UUID.randomUUID().toString();
    }

    protected String say(SocketClient phone, String content) {
        var id = id();
        phone.send(TestPerson.chat(id, agent, content));
        return id;
    }

    protected static void refused(SocketClient phone, String code, String ref) {
        var error = phone.await("error");
        assertThat(error.at("/payload/code").asString()).as(error.toString()).isEqualTo(code);
        assertThat(error.at("/payload/ref_id").asString()).isEqualTo(ref);
        assertThat(UUID.fromString(error.path("id").asString())).isNotNull();
    }

    /** Which assignment it was that came or went; nothing with other news. */
    protected static JsonNode told(SocketClient phone, String event, String agent) {
        var news = phone.next("system").path("payload");
        assertThat(news.path("event").asString()).as(news.toString()).isEqualTo(event);
        assertThat(news.path("agent_id").asString()).isEqualTo(agent);
        return news.path("assignment");
    }
}
