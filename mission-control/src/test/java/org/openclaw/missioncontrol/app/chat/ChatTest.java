package org.openclaw.missioncontrol.app.chat;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.JsonNode;

/** Somebody with a phone and an agent behind a gateway talk to each other. */
class ChatTest extends ApiTest {
    private TestGateway gateway;
    private String board;
    private String agent;
    private TestPerson person;

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

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private String say(SocketClient phone, String content) {
        var id = id();
        phone.send(TestPerson.chat(id, agent, content));
        return id;
    }

    private static void refused(SocketClient phone, String code, String ref) {
        var error = phone.await("error");
        assertThat(error.at("/payload/code").asString()).as(error.toString()).isEqualTo(code);
        assertThat(error.at("/payload/ref_id").asString()).isEqualTo(ref);
    }

    @Nested
    class A_message {
        @Test
        void reaches_the_agent_and_is_acknowledged_when_the_gateway_has_it() throws Exception {
            try (var phone = person.phone(port)) {
                var id = say(phone, "  How far are we?  ");
                var message = gateway.relay().await("chat.send");
                assertThat(message.at("/payload/content").asString()).isEqualTo("How far are we?");
                assertThat(message.at("/payload/session_key").asString()).isEqualTo("h5:" + person.id() + ":" + agent);
                assertThat(message.at("/payload/client_message_id").asString()).isEqualTo(id);
                assertThat(message.at("/payload/role").asString()).isEqualTo("user");
                assertThat(phone.isSilentFor(ofMillis(300))).isTrue();
                gateway.relay().send(TestGateway.received(message));
                var ack = phone.next("chat_ack");
                assertThat(ack.path("id").asString()).isEqualTo(id);
                assertThat(ack.at("/payload/message_id").asString())
                        .isEqualTo(message.path("id").asString());
                assertThat(ack.at("/payload/session_id").asString())
                        .isEqualTo(message.at("/payload/session_id").asString());
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
        void that_no_gateway_confirms_within_five_seconds_is_refused_and_a_late_confirmation_changes_nothing() {
            try (var phone = person.phone(port)) {
                var id = say(phone, "anybody?");
                var message = gateway.relay().await("chat.send");
                refused(phone, "GATEWAY_OFFLINE", id);
                assertThat(phone.next("system").at("/payload/event").asString()).isEqualTo("agent_offline");
                gateway.relay().send(TestGateway.received(message));
                phone.send(TestPerson.chat(id, agent, "anybody?"));
                refused(phone, "GATEWAY_OFFLINE", id);
            }
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
                assertThat(phone.await("system").at("/payload/event").asString())
                        .isEqualTo("agent_offline");
                refused(phone, "GATEWAY_OFFLINE", say(phone, "still there?"));
                phone.next("system");
                gateway.reconnect();
                assertThat(phone.next("system").at("/payload/event").asString()).isEqualTo("agent_online");
                say(phone, "again?");
                gateway.take();
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
        void to_an_agent_assigned_just_now_goes_through() {
            try (var phone = person.phone(port)) {
                var other = worker(board).id();
                person.mayChatWith(other);
                assertThat(phone.await("system").at("/payload/event").asString())
                        .isEqualTo("assignment_added");
                phone.send(TestPerson.chat(id(), other, "hello"));
                gateway.take();
                phone.next("chat_ack");
            }
        }

        @Test
        void in_a_session_that_is_not_that_of_the_agent_is_refused() {
            try (var phone = person.phone(port)) {
                var id = id();
                phone.send(TestGateway.frame(
                        "chat", id, Map.of("agent_id", agent, "content", "hello", "session_id", id())));
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
                gateway.relay()
                        .send(TestGateway.frame(
                                "chat.error",
                                null,
                                Map.of(
                                        "session_key",
                                        message.at("/payload/session_key").asString(),
                                        "in_reply_to",
                                        message.path("id").asString(),
                                        "code",
                                        "OUT_OF_TOKENS",
                                        "message",
                                        "The budget is used up.")));
                var error = phone.next("error");
                assertThat(error.at("/payload/code").asString()).isEqualTo("AGENT_UNAVAILABLE");
                assertThat(error.at("/payload/message").asString()).isEqualTo("The budget is used up.");
                assertThat(error.at("/payload/ref_id").asString()).isEqualTo(id);
            }
        }
    }

    @Nested
    class A_reply {
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
                    assertThat(phone.next("chat").at("/payload/content").asString())
                            .isEqualTo(expected);
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
                                                message.at("/payload/session_key")
                                                        .asString(),
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
                stranger.relay()
                        .send(TestGateway.frame("chat.reply", "r2", Map.of("session_key", "x", "content", "y")));
                assertThat(stranger.relay().await("error").at("/payload/code").asString())
                        .isEqualTo("SESSION_NOT_FOUND");
                assertThat(phone.isSilentFor(ofMillis(300))).isTrue();
            }
        }

        @Test
        void ends_with_the_assignment() {
            try (var phone = person.phone(port)) {
                var message = said(phone, "hello");
                admin.delete("/api/v1/h5/users/" + person.id() + "/assign/" + agent)
                        .gone();
                assertThat(phone.await("system").at("/payload/event").asString())
                        .isEqualTo("assignment_removed");
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

    @Nested
    class The_history {
        @Test
        void shows_what_was_said_to_the_person_alone() {
            try (var phone = person.phone(port)) {
                say(phone, "How far are we?");
                gateway.reply(gateway.take(), "Nearly there.");
                phone.await("chat");
            }
            var me = api(person.token());
            var session = me.get("/api/v1/h5/chat/sessions").ok().text("/items/0/id");
            var path = "/api/v1/h5/chat/sessions/" + session + "/messages";
            var messages = me.get(path).ok();
            assertThat(messages.text("/total")).isEqualTo("2");
            assertThat(messages.text("/items/0/content")).isEqualTo("Nearly there.");
            assertThat(messages.text("/items/0/role")).isEqualTo("agent");
            assertThat(messages.text("/items/1/content")).isEqualTo("How far are we?");
            assertThat(messages.text("/items/1/status")).isEqualTo("delivered");
            var other = api(new TestPerson(admin).mayChatWith(agent).token());
            other.get(path).refused(404, "not_found");
            assertThat(other.get("/api/v1/h5/chat/sessions").ok().text("/total"))
                    .isEqualTo("0");
            admin.get(path).refused(401, "invalid_token");
        }
    }

    @Nested
    class A_phone {
        @Test
        void is_told_with_whom_the_person_may_chat() {
            try (var phone = person.dial(port)) {
                phone.send(TestPerson.auth(person.token(), null));
                var welcome = phone.next("auth_ok").path("payload");
                assertThat(welcome.path("user_id").asString()).isEqualTo(person.id());
                assertThat(welcome.path("h5_user_id").asString()).isEqualTo(person.id());
                var assignment = welcome.at("/assignments/0");
                assertThat(assignment.path("agent_id").asString()).isEqualTo(agent);
                assertThat(assignment.path("agent_online").asBoolean()).isTrue();
                assertThat(assignment.path("session_id").isNull()).isTrue();
            }
        }

        @Test
        void must_show_a_token_first() {
            try (var phone = person.dial(port)) {
                phone.send(TestPerson.chat(id(), agent, "hello"));
                denied(phone, "auth_required", "AUTH_REQUIRED");
            }
            try (var phone = person.dial(port)) {
                phone.send(TestPerson.auth("", null));
                denied(phone, "auth_required", "AUTH_REQUIRED");
            }
        }

        @Test
        void is_refused_with_any_other_token() {
            for (var token : new String[] {"nonsense", adminToken.value(), gateway.token(), person.token() + "x"})
                try (var phone = person.dial(port)) {
                    phone.send(TestPerson.auth(token, null));
                    denied(phone, "invalid_token", "INVALID_TOKEN");
                }
        }

        @Test
        void of_somebody_who_is_suspended_is_shown_out_and_let_in_no_more() {
            try (var phone = person.phone(port)) {
                admin.post("/api/v1/h5/users/" + person.id() + "/suspend", Map.of())
                        .ok();
                denied(phone, "user_inactive", "INVALID_TOKEN");
            }
            try (var phone = person.dial(port)) {
                phone.send(TestPerson.auth(person.token(), null));
                denied(phone, "user_inactive", "INVALID_TOKEN");
            }
            admin.post("/api/v1/h5/users/" + person.id() + "/reactivate", Map.of())
                    .ok();
            person.phone(port).close();
        }

        @Test
        void may_show_a_newer_token_of_the_same_person_alone() {
            try (var phone = person.phone(port)) {
                phone.send(TestPerson.auth(person.token(), null));
                phone.next("auth_ok");
                phone.send(TestPerson.auth(new TestPerson(admin).token(), null));
                denied(phone, "invalid_token", "INVALID_TOKEN");
            }
        }

        @Test
        void is_one_of_ten_of_a_person() {
            var phones = new SocketClient[10];
            for (var i = 0; i < phones.length; i++) phones[i] = person.phone(port);
            try (var eleventh = person.dial(port)) {
                eleventh.send(TestPerson.auth(person.token(), null));
                assertThat(eleventh.closeCode()).isEqualTo(1013);
                phones[0].send(TestGateway.frame("heartbeat", "7", Map.of()));
                assertThat(phones[0].await("heartbeat_ack").path("id").asString())
                        .isEqualTo("7");
            } finally {
                for (var phone : phones) phone.close();
            }
        }

        @Test
        void that_talks_nonsense_is_told_so_and_after_ten_times_shown_out() {
            try (var phone = person.phone(port)) {
                phone.send("nonsense");
                assertThat(phone.next("error").at("/payload/code").asString()).isEqualTo("INVALID_MESSAGE");
                phone.send("{\"type\":\"of tomorrow\"}");
                for (var i = 0; i < 9; i++) phone.send("[]");
                assertThat(phone.closeCode()).isEqualTo(1008);
            }
            try (var phone = person.phone(port)) {
                phone.sendBytes();
                assertThat(phone.closeCode()).isEqualTo(1003);
            }
            try (var phone = person.phone(port)) {
                phone.send(TestPerson.chat(id(), agent, "x".repeat(70_000)));
                assertThat(phone.closeCode()).isEqualTo(1009);
            }
        }

        private void denied(SocketClient phone, String reason, String code) {
            var denial = phone.await("auth_error").path("payload");
            assertThat(denial.path("reason").asString()).isEqualTo(reason);
            assertThat(denial.path("code").asString()).isEqualTo(code);
            assertThat(phone.closeCode()).isEqualTo(4001);
        }
    }

    @Nested
    class A_relay {
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
                assertThat(relay.next("auth_error").at("/payload/code").asString())
                        .isEqualTo("AUTH_REQUIRED");
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
            Awaitility.await().untilAsserted(() -> {
                assertThat(admin.get(path).ok().text("/status")).isEqualTo("offline");
                assertThat(admin.get(path + "/connections").ok().text("/active_connections"))
                        .isEqualTo("0");
            });
            gateway.reconnect();
            Awaitility.await()
                    .untilAsserted(() ->
                            assertThat(admin.get(path).ok().text("/status")).isEqualTo("online"));
        }

        @Test
        void beats_and_says_how_the_gateway_is() {
            gateway.relay()
                    .send(TestGateway.frame(
                            "heartbeat", "7", Map.of("status", "error", "metrics", Map.of("agent_count", 3))));
            assertThat(gateway.relay().await("heartbeat_ack").path("id").asString())
                    .isEqualTo("7");
            Awaitility.await().untilAsserted(() -> {
                var metrics = admin.get("/api/v1/gateways/" + gateway.id() + "/metrics")
                        .ok();
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
            api("").send("DELETE", "/api/v1/gateway-registry/deregister", signOff)
                    .gone();
            assertThat(gateway.relay().closeCodeWithin(ofSeconds(5))).isEqualTo(1000);
            try (var another = new TestGateway(admin, port)) {
                admin.delete("/api/v1/gateways/" + another.id()).gone();
                assertThat(another.relay().closeCodeWithin(ofSeconds(5))).isEqualTo(4001);
            }
        }
    }
}
