package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofMillis;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
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
    void waits_for_a_day_at_most_and_as_one_of_a_hundred() {
        JsonNode message;
        try (var phone = person.phone(port)) {
            message = said(phone, "hello");
        }
        for (var i = 0; i <= 100; i++) gateway.relay().send(TestGateway.reply(id(), message, "reply " + i));
        var ofYesterday = "reply of yesterday " + id();
        gateway.reply(message, ofYesterday);
        await().until(() -> isOlder(ofYesterday, "24 hours"));
        try (var phone = person.phone(port)) {
            for (var i = 1; i <= 100; i++)
                assertThat(phone.next("chat").at("/payload/content").asString()).isEqualTo("reply " + i);
            hearsNothing(phone);
        } finally {
            isOlder(ofYesterday, "-24 hours"); // else the read models would not be what the log says
        }
    }

    @Test
    void that_waits_goes_with_the_assignment() {
        JsonNode message;
        try (var phone = person.phone(port)) {
            message = said(phone, "hello");
        }
        gateway.reply(message, "too late");
        unassign();
        person.mayChatWith(agent);
        try (var phone = person.phone(port)) {
            hearsNothing(phone);
        }
    }

    private boolean isOlder(String content, String by) {
        return db.sql("UPDATE chat_message_view SET created_at = created_at - ?::interval WHERE content = ?")
                        .params(by, content)
                        .update()
                == 1;
    }

    /** Nothing comes before the answer to what is said now. */
    private void hearsNothing(SocketClient phone) {
        say(phone, "anything?");
        gateway.take();
        phone.next("chat_ack");
    }

    /** With the assignment ends their chat, a moment later. */
    private void unassign() {
        admin.delete("/api/v1/h5/users/" + person.id() + "/assign/" + agent).gone();
        var chats = api(person.token());
        await().until(() -> chats.get("/api/v1/h5/chat/sessions")
                .ok()
                .text("/items/0/status")
                .equals("closed"));
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
        var own = message.at("/payload/client_message_id").asString();
        try (var phone = person.phone(port, own)) {
            for (var content : List.of("one", "two", "three"))
                assertThat(phone.next("chat").at("/payload/content").asString()).isEqualTo(content);
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
                                    "extra",
                                            Map.of(
                                                    "mood", "good",
                                                    "agent_id", "another",
                                                    "content", "another",
                                                    "session_id", "another",
                                                    "role", "another",
                                                    "in_reply_to", "another",
                                                    "session_key", "another"))));
            var payload = phone.next("chat").path("payload");
            assertThat(payload.path("mood").asString()).isEqualTo("good");
            assertThat(payload.path("agent_id").asString()).isEqualTo(agent);
            assertThat(payload.path("content").asString()).isEqualTo("hi");
            assertThat(payload.path("session_id")).isEqualTo(message.at("/payload/session_id"));
            assertThat(payload.path("role").asString()).isEqualTo("agent");
            assertThat(payload.path("in_reply_to").isNull()).isTrue();
            assertThat(payload.has("session_key")).isFalse();
        }
    }

    @Test
    void that_bears_the_id_of_a_message_answers_it() {
        try (var phone = person.phone(port)) {
            var message = said(phone, "hello");
            var key = message.at("/payload/session_key").asString();
            gateway.relay()
                    .send(TestGateway.frame(
                            "chat.reply", message.path("id").asString(), Map.of("session_key", key, "content", "hi")));
            assertThat(phone.next("chat").at("/payload/in_reply_to"))
                    .isEqualTo(message.at("/payload/client_message_id"));
        }
    }

    @Test
    void says_something_and_not_too_much() {
        try (var phone = person.phone(port)) {
            var message = said(phone, "hello");
            for (var content : new String[] {" \n", "x".repeat(100_001)}) {
                var id = id();
                gateway.relay().send(TestGateway.reply(id, message, content));
                refused(gateway.relay(), "INVALID_MESSAGE", id);
            }
            gateway.reply(message, "x".repeat(100_000));
            assertThat(phone.next("chat").at("/payload/content").asString()).hasSize(100_000);
        }
    }

    @Test
    void for_an_agent_of_another_gateway_is_refused_and_shown_to_nobody() throws Exception {
        try (var phone = person.phone(port);
                var stranger = new TestGateway(admin, port)) {
            var message = said(phone, "hello");
            stranger.relay().send(TestGateway.reply("r1", message, "I am your agent"));
            refused(stranger.relay(), "SESSION_NOT_FOUND", "r1");
            stranger.relay().send(TestGateway.frame("chat.reply", "r2", Map.of("session_key", "x", "content", "y")));
            refused(stranger.relay(), "SESSION_NOT_FOUND", "r2");
            assertThat(phone.isSilentFor(ofMillis(300))).isTrue();
        }
    }

    @Test
    void ends_with_the_assignment() {
        try (var phone = person.phone(port)) {
            var message = said(phone, "hello");
            unassign();
            var removed = told(phone, "assignment_removed", agent);
            assertThat(removed.path("agent_id").asString()).isEqualTo(agent);
            refused(phone, "ASSIGNMENT_NOT_FOUND", say(phone, "still there?"));
            gateway.relay().send(TestGateway.reply("r1", message, "still here"));
            refused(gateway.relay(), "SESSION_NOT_FOUND", "r1");
            person.mayChatWith(agent);
            var added = told(phone, "assignment_added", agent);
            assertThat(added.path("id").asString())
                    .isNotEqualTo(removed.path("id").asString());
            assertThat(added.path("role").asString()).isEqualTo("user");
            assertThat(added.path("board_id").asString()).isEqualTo(board);
            assertThat(Instant.parse(added.path("assigned_at").asString()))
                    .isCloseTo(Instant.now(), within(1, MINUTES));
            var id = id();
            phone.send(TestPerson.chat(
                    id, agent, "as before", message.at("/payload/session_id").asString()));
            refused(phone, "SESSION_NOT_FOUND", id);
            var anew = said(phone, "hello again");
            assertThat(anew.at("/payload/session_id")).isNotEqualTo(message.at("/payload/session_id"));
            assertThat(anew.at("/payload/session_key")).isEqualTo(message.at("/payload/session_key"));
            gateway.reply(message, "hi");
            assertThat(phone.next("chat").at("/payload/session_id")).isEqualTo(anew.at("/payload/session_id"));
        }
    }
}
