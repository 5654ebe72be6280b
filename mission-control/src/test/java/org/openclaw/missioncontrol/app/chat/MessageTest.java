package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.security.H5AccessTokens;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person says, and how it is refused. */
class MessageTest extends ChatScene {
    @Test
    void reaches_the_agent_and_is_acknowledged_when_the_gateway_has_it() throws Exception {
        try (var phone = person.phone(port)) {
            var id = say(phone, "  How far are we?  ");
            var message = gateway.relay().await("chat.send");
            assertThat(message.at("/payload/content").asString()).isEqualTo("How far are we?");
            assertThat(message.at("/payload/session_key").asString()).isEqualTo("h5:" + person.id() + ":" + agent);
            assertThat(message.at("/payload/client_message_id").asString()).isEqualTo(id);
            assertThat(message.at("/payload/role").asString()).isEqualTo("user");
            assertThat(message.at("/payload/h5_user_id").asString()).isEqualTo(person.id());
            assertThat(message.at("/payload/agent_id").asString()).isEqualTo(agent);
            assertThat(phone.isSilentFor(ofMillis(300))).isTrue();
            gateway.relay().send(TestGateway.received(message));
            var ack = phone.next("chat_ack");
            assertThat(ack.path("id").asString()).isEqualTo(id);
            assertThat(ack.at("/payload/message_id").asString())
                    .isEqualTo(message.path("id").asString());
            assertThat(ack.at("/payload/session_id").asString())
                    .isEqualTo(message.at("/payload/session_id").asString());
            assertThat(ack.at("/payload/agent_id").asString()).isEqualTo(agent);
            assertThat(ack.at("/payload/status").asString()).isEqualTo("sent");
        }
    }

    @Test
    void that_comes_again_under_its_id_is_answered_again_and_not_sent_again() throws Exception {
        try (var phone = person.phone(port)) {
            var id = say(phone, "once");
            var message = gateway.take();
            var ack = phone.next("chat_ack");
            phone.send(TestPerson.chat(id, agent, "once"));
            assertThat(phone.next("chat_ack").path("payload")).isEqualTo(ack.path("payload"));
            say(phone, "twice");
            assertThat(gateway.take().at("/payload/content").asString()).isEqualTo("twice");
            assertThat(message.at("/payload/content").asString()).isEqualTo("once");
        }
    }

    @Test
    void that_no_gateway_confirms_within_five_seconds_is_refused_and_a_late_confirmation_changes_nothing(
            @Autowired H5AccessTokens tokens) {
        var brief = brief(tokens);
        try (var phone = person.dial(port);
                var late = person.dial(port)) {
            phone.send(TestPerson.auth(brief, null));
            phone.next("auth_ok");
            var id = say(phone, "anybody?");
            var message = gateway.relay().await("chat.send");
            refused(phone, "GATEWAY_OFFLINE", id);
            told(phone, "agent_offline", agent);
            gateway.relay().send(TestGateway.received(message));
            phone.send(TestPerson.chat(id, agent, "anybody?"));
            refused(phone, "GATEWAY_OFFLINE", id);
            told(phone, "agent_offline", agent);
            late.send(TestPerson.auth(brief, null)); // the token has ended; the phone that came with it stays
            assertThat(late.next("auth_error").at("/payload/code").asString()).isEqualTo("INVALID_TOKEN");
            say(phone, "and now?");
            gateway.take();
            phone.next("chat_ack");
        }
    }

    /** A token that ends within three seconds. */
    private String brief(H5AccessTokens tokens) {
        var organization =
                OrganizationId.of(admin.get("/api/v1/organizations/me").ok().id());
        return tokens.issue(
                new Caller.H5User(H5UserId.of(person.id()), organization),
                Instant.now().minus(tokens.life()).plus(ofSeconds(3)));
    }

    @Test
    void that_is_on_its_way_when_the_gateway_comes_back_comes_with_it() {
        try (var phone = person.phone(port)) {
            say(phone, "first");
            gateway.relay().await("chat.send");
            var before = gateway.relay();
            gateway.reconnect();
            assertThat(before.closeCode()).isEqualTo(1012);
            assertThat(gateway.take().at("/payload/content").asString()).isEqualTo("first");
            phone.next("chat_ack");
        }
    }

    @Test
    void is_refused_when_the_gateway_is_away() {
        try (var phone = person.phone(port)) {
            say(phone, "hello");
            gateway.take();
            phone.next("chat_ack");
            gateway.close();
            told(phone, "agent_offline", agent);
            refused(phone, "GATEWAY_OFFLINE", say(phone, "still there?"));
            told(phone, "agent_offline", agent);
            gateway.reconnect();
            told(phone, "agent_online", agent);
            say(phone, "again?");
            assertThat(gateway.take().at("/payload/content").asString()).isEqualTo("again?");
            phone.next("chat_ack");
        }
    }

    @Test
    void is_refused_when_its_agent_lives_nowhere() {
        var homeless = worker(board()).id();
        person.mayChatWith(homeless);
        try (var phone = person.phone(port)) {
            var id = id();
            phone.send(TestPerson.chat(id, homeless, "hello"));
            refused(phone, "AGENT_UNAVAILABLE", id);
            told(phone, "agent_offline", homeless);
        }
    }

    @Test
    void to_an_agent_of_somebody_else_is_refused() {
        try (var phone = person.phone(port)) {
            var id = id();
            phone.send(TestPerson.chat(id, worker(board).id(), "hello"));
            refused(phone, "ASSIGNMENT_NOT_FOUND", id);
        }
    }

    @Test
    void to_an_agent_that_sleeps_and_was_assigned_just_now_goes_through() {
        try (var phone = person.phone(port)) {
            var sleeping = worker(board);
            sleeping.api()
                    .post("/api/v1/agent/heartbeat", Map.of("status", "offline"))
                    .ok();
            var other = sleeping.id();
            person.mayChatWith(other);
            told(phone, "assignment_added", other);
            phone.send(TestPerson.chat(id(), other, "hello"));
            gateway.take();
            phone.next("chat_ack");
        }
    }

    @Test
    void may_name_the_session_of_the_agent_and_no_other() {
        try (var phone = person.phone(port)) {
            phone.send(TestPerson.chat(id(), agent, "hello", null));
            var session = gateway.take().at("/payload/session_id").asString();
            phone.next("chat_ack");
            phone.send(TestPerson.chat(id(), agent, "hello", session));
            gateway.take();
            assertThat(phone.next("chat_ack").at("/payload/session_id").asString())
                    .isEqualTo(session);
            var id = id();
            phone.send(TestPerson.chat(id, agent, "hello", id()));
            refused(phone, "SESSION_NOT_FOUND", id);
        }
    }

    @Test
    void must_say_something_to_somebody() {
        try (var phone = person.phone(port)) {
            refused(phone, "INVALID_MESSAGE", say(phone, "   "));
            refused(phone, "INVALID_MESSAGE", say(phone, "x".repeat(10_001)));
            phone.send(TestGateway.frame("chat", "7", Map.of("content", "hello")));
            refused(phone, "INVALID_MESSAGE", "7");
            phone.send(TestPerson.chat("8", "no uuid", "hello"));
            refused(phone, "INVALID_MESSAGE", "8");
            say(phone, " \n" + "x".repeat(10_000) + "  ");
            assertThat(gateway.take().at("/payload/content").asString()).hasSize(10_000);
            phone.next("chat_ack");
        }
    }

    @Test
    void under_an_id_that_cannot_be_sent_back_is_refused_without_it() {
        try (var phone = person.phone(port)) {
            phone.send("{\"type\":\"chat\",\"id\":\"\\ud800\",\"payload\":{}}");
            var error = phone.await("error");
            assertThat(error.at("/payload/code").asString()).isEqualTo("INVALID_MESSAGE");
            assertThat(error.at("/payload/ref_id").isNull()).isTrue();
        }
    }

    @Test
    void is_one_of_twenty_in_ten_seconds() {
        try (var phone = person.phone(port)) {
            for (var i = 0; i < 20; i++) phone.send(TestPerson.chat("m" + i, agent, "hello"));
            phone.send(TestPerson.chat("one too many", agent, "hello"));
            refused(phone, "RATE_LIMITED", "one too many");
        }
    }

    @Test
    void that_the_gateway_cannot_hand_on_is_refused_with_its_words() {
        try (var phone = person.phone(port)) {
            var id = say(phone, "hello");
            var message = gateway.relay().await("chat.send");
            gateway.relay().send(TestGateway.trouble(message, "OUT_OF_TOKENS", "The budget is used up."));
            var error = phone.next("error");
            assertThat(error.at("/payload/code").asString()).isEqualTo("AGENT_UNAVAILABLE");
            assertThat(error.at("/payload/message").asString()).isEqualTo("The budget is used up.");
            assertThat(error.at("/payload/ref_id").asString()).isEqualTo(id);
            told(phone, "agent_offline", agent);
        }
    }

    @Test
    void that_the_gateway_has_taken_may_still_come_to_nothing() {
        try (var phone = person.phone(port)) {
            var id = say(phone, "hello");
            var message = gateway.take();
            phone.next("chat_ack");
            gateway.relay().send(TestGateway.trouble(message, "GATEWAY_OFFLINE", "The machine sleeps."));
            var error = phone.next("error");
            assertThat(error.at("/payload/code").asString()).isEqualTo("GATEWAY_OFFLINE");
            assertThat(error.at("/payload/message").asString()).isEqualTo("The machine sleeps.");
            assertThat(error.at("/payload/ref_id").asString()).isEqualTo(id);
            told(phone, "agent_offline", agent);
        }
    }
}
