package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.JsonNode;

/** What agents answer, and on which phones it is seen. */
class ReplyTest extends ChatScene {
    private JsonNode said(SocketClient phone, String content) {
        say(phone, content);
        var message = gateway.take();
        phone.await("chat_ack");
        return message;
    }

    @Test
    void comes_to_all_phones_of_the_person() {
        try (var one = person.phone(port);
                var other = person.phone(port)) {
            var message = said(one, "How far are we?");
            gateway.reply(message, "Nearly there.");
            var reply = one.next("chat");
            assertThat(reply.at("/payload/content").asString()).isEqualTo("Nearly there.");
            assertThat(reply.at("/payload/agent_id").asString()).isEqualTo(agent);
            assertThat(reply.at("/payload/role").asString()).isEqualTo("agent");
            assertThat(reply.at("/payload/session_id")).isEqualTo(message.at("/payload/session_id"));
            assertThat(reply.at("/payload/in_reply_to")).isEqualTo(message.at("/payload/client_message_id"));
            assertThat(other.next("chat")).isEqualTo(reply);
        }
    }

    @Test
    void that_comes_again_is_acknowledged_again_and_shown_once() throws Exception {
        try (var phone = person.phone(port)) {
            var message = said(phone, "hello");
            var reply = TestGateway.reply(id(), message, "hi");
            gateway.relay().send(reply);
            gateway.relay().await("chat.reply_received");
            gateway.relay().send(reply);
            gateway.relay().await("chat.reply_received");
            phone.next("chat");
            assertThat(phone.isSilentFor(ofMillis(300))).isTrue();
        }
    }

    @Test
    void waits_for_an_absent_phone_and_comes_first_when_it_is_back() {
        JsonNode message;
        try (var phone = person.phone(port)) {
            message = said(phone, "hello");
            gateway.reply(message, "one");
            phone.next("chat");
        }
        gateway.reply(message, "two");
        gateway.reply(message, "three");
        try (var phone = person.phone(port)) {
            gateway.reply(message, "four");
            for (var expected : new String[] {"two", "three", "four"})
                assertThat(phone.next("chat").at("/payload/content").asString()).isEqualTo(expected);
        }
    }

    @Test
    void that_was_written_to_a_phone_which_did_not_get_it_comes_after_the_last_that_it_knows() {
        JsonNode message;
        String last;
        try (var phone = person.phone(port)) {
            message = said(phone, "hello");
            gateway.reply(message, "one");
            last = phone.next("chat").path("id").asString();
            gateway.reply(message, "two");
            gateway.reply(message, "three");
            phone.next("chat");
            phone.next("chat");
        }
        try (var phone = person.phone(port, last)) {
            assertThat(phone.next("chat").at("/payload/content").asString()).isEqualTo("two");
            assertThat(phone.next("chat").at("/payload/content").asString()).isEqualTo("three");
        }
    }

    @Test
    void may_bring_more_that_never_takes_the_place_of_ours() {
        try (var phone = person.phone(port)) {
            var message = said(phone, "hello");
            gateway.relay()
                    .send(TestGateway.frame(
                            "chat_reply",
                            id(),
                            Map.of(
                                    "session_key",
                                            message.at("/payload/session_key").asString(),
                                    "content", "hi",
                                    "extra", Map.of("mood", "good", "agent_id", "another"))));
            var payload = phone.next("chat").path("payload");
            assertThat(payload.path("mood").asString()).isEqualTo("good");
            assertThat(payload.path("agent_id").asString()).isEqualTo(agent);
            assertThat(payload.path("in_reply_to").isNull()).isTrue();
        }
    }

    @Test
    void for_an_agent_of_another_gateway_is_refused_and_shown_to_nobody() throws Exception {
        try (var phone = person.phone(port);
                var stranger = new TestGateway(admin, port)) {
            var message = said(phone, "hello");
            stranger.relay().send(TestGateway.reply("r1", message, "I am your agent"));
            var error = stranger.relay().await("error");
            assertThat(error.at("/payload/code").asString()).isEqualTo("SESSION_NOT_FOUND");
            assertThat(error.at("/payload/ref_id").asString()).isEqualTo("r1");
            stranger.relay().send(TestGateway.frame("chat.reply", "r2", Map.of("session_key", "x", "content", "y")));
            assertThat(stranger.relay().await("error").at("/payload/code").asString())
                    .isEqualTo("SESSION_NOT_FOUND");
            assertThat(phone.isSilentFor(ofMillis(300))).isTrue();
        }
    }

    @Test
    void ends_with_the_assignment() {
        try (var phone = person.phone(port)) {
            var message = said(phone, "hello");
            admin.delete("/api/v1/h5/users/" + person.id() + "/assign/" + agent).gone();
            assertThat(phone.await("system").at("/payload/event").asString()).isEqualTo("assignment_removed");
            refused(phone, "ASSIGNMENT_NOT_FOUND", say(phone, "still there?"));
            person.mayChatWith(agent);
            phone.await("system");
            var anew = said(phone, "hello again");
            assertThat(anew.at("/payload/session_id")).isNotEqualTo(message.at("/payload/session_id"));
            assertThat(anew.at("/payload/session_key")).isEqualTo(message.at("/payload/session_key"));
            gateway.reply(message, "hi");
            assertThat(phone.next("chat").at("/payload/session_id")).isEqualTo(anew.at("/payload/session_id"));
        }
    }
}
