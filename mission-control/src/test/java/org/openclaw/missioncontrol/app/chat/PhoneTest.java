package org.openclaw.missioncontrol.app.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.json.JsonMapper;

/** The connection of a phone: who is let in, how much he may do, and how it ends. */
class PhoneTest extends ChatScene {
    @Test
    void is_told_with_whom_the_person_may_chat() {
        var me = api(person.token());
        me.patch("/api/v1/h5/auth/me", Map.of("display_name", "Anna")).ok();
        try (var phone = person.dial(port)) {
            phone.send(TestPerson.auth(person.token(), null));
            var welcome = phone.next("auth_ok").path("payload");
            assertThat(welcome.path("user_id").asString()).isEqualTo(person.id());
            assertThat(welcome.path("h5_user_id").asString()).isEqualTo(person.id());
            assertThat(welcome.path("organization_id").asString())
                    .isEqualTo(admin.get("/api/v1/organizations/me").ok().id());
            assertThat(welcome.path("display_name").asString()).isEqualTo("Anna");
            assertThat(Instant.parse(welcome.path("expires_at").asString())).isEqualTo(endOf(person.token()));
            var assignment = welcome.at("/assignments/0");
            assertThat(assignment.path("agent_id").asString()).isEqualTo(agent);
            assertThat(assignment.path("agent_name").asString())
                    .isEqualTo(admin.get("/api/v1/agents/" + agent).ok().text("/name"));
            assertThat(assignment.path("board_id").asString()).isEqualTo(board);
            assertThat(assignment.path("board_name").asString())
                    .isEqualTo(admin.get("/api/v1/boards/" + board).ok().text("/name"));
            assertThat(assignment.path("role").asString()).isEqualTo("user");
            assertThat(Instant.parse(assignment.path("assigned_at").asString()))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
            assertThat(assignment.path("agent_online").asBoolean()).isTrue();
            assertThat(assignment.path("session_id").isNull()).isTrue();
            assertThat(UUID.fromString(assignment.path("id").asString())).isNotNull();
            assertThat(assignment)
                    .isEqualTo(me.get("/api/v1/h5/auth/me").ok().json().at("/assignments/0"));
        }
    }

    private static Instant endOf(String token) {
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return Instant.ofEpochSecond(
                JsonMapper.shared().readTree(claims).path("exp").asLong());
    }

    @Test
    void is_told_which_chats_there_are_already_and_which_agents_cannot_be_reached() {
        var absent = admin.post("/api/v1/gateways", Map.of("name", "Gateway " + id()))
                .created()
                .id();
        person.mayChatWith(worker(board(Map.of("gateway_id", absent))).id());
        try (var phone = person.phone(port);
                var another = person.dial(port)) {
            say(phone, "hello");
            gateway.take();
            var session = phone.next("chat_ack").at("/payload/session_id");
            another.send(TestPerson.auth(person.token(), null));
            var assignments = another.next("auth_ok").at("/payload/assignments");
            assertThat(assignments.at("/0/session_id")).isEqualTo(session);
            assertThat(assignments.at("/0/agent_online").asBoolean()).isTrue();
            assertThat(assignments.at("/1/agent_online").asBoolean(true)).isFalse();
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
            admin.post("/api/v1/h5/users/" + person.id() + "/suspend", Map.of()).ok();
            denied(phone, "user_inactive", "INVALID_TOKEN");
        }
        try (var phone = person.dial(port)) {
            phone.send(TestPerson.auth(person.token(), null));
            denied(phone, "user_inactive", "INVALID_TOKEN");
        }
        admin.post("/api/v1/h5/users/" + person.id() + "/reactivate", Map.of()).ok();
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
            phones[0].send(TestGateway.frame("heartbeat_ack", "6", null));
            phones[0].send(TestGateway.frame("of tomorrow", "6", Map.of("agent_id", 6)));
            phones[0].send(TestGateway.frame("heartbeat", "7", Map.of()));
            assertThat(phones[0].next("heartbeat_ack").path("id").asString()).isEqualTo("7");
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
        assertThat(denial.path("message").asString()).isNotBlank();
        assertThat(phone.closeCode()).isEqualTo(4001);
    }
}
