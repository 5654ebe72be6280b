package org.openclaw.missioncontrol.app.h5user;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.chat.TestPerson;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.JsonNode;

/** Admins say what people with phones may, and for how long. */
class H5UserApiTest extends H5Scene {
    private static String assign(TestPerson person) {
        return USERS + "/" + person.id() + "/assign";
    }

    /** As the person sees them. */
    private JsonNode assignments(TestPerson person) {
        return api(person.token()).get(AUTH + "/me").ok().json().path("assignments");
    }

    @Nested
    class Admins {
        @Test
        void find_users_by_any_of_their_names() {
            var number = "30 " + username.substring(5, 13);
            var body = registration();
            body.put("phone", "+49 " + number);
            var user = register(body).created().text("/user/id");
            for (var q : List.of(username.toUpperCase(), number))
                assertThat(admin.get(USERS + "?q=" + q.replace(" ", "%20"))
                                .ok()
                                .json()
                                .at("/items")
                                .findValuesAsString("id"))
                        .containsExactly(user);
            var detail = admin.get(USERS + "/" + user).ok();
            assertThat(detail.text("/user/username")).isEqualTo(username);
            assertThat(detail.json().path("assignments").isEmpty()).isTrue();
        }

        @Test
        void suspend_and_reactivate() {
            var login = register();
            var user = USERS + "/" + login.text("/user/id");
            assertThat(admin.post(user + "/suspend", Map.of()).ok().text("/status"))
                    .isEqualTo("suspended");
            bearing(login).get(AUTH + "/me").refused(401, "user_inactive");
            refresh(login.text("/refresh_token")).refused(401, "invalid_refresh_token");
            assertThat(admin.post(user + "/reactivate", Map.of()).ok().text("/status"))
                    .isEqualTo("active");
            refresh(login.text("/refresh_token")).refused(401, "invalid_refresh_token");
            login(username, password).ok();
        }

        @Test
        void assign_users_to_agents_and_take_them_away() {
            var board = board();
            var agent = worker(board).id();
            var person = new TestPerson(admin);
            var assigned = admin.post(assign(person), Map.of("agent_id", agent)).created();
            assertThat(assigned.text("/board_id")).isEqualTo(board);
            assertThat(assigned.text("/role")).isEqualTo("user");
            assertThat(assigned.text("/agent_name")).startsWith("Agent ");
            assertThat(assigned.text("/board_name")).startsWith("Board ");
            admin.post(assign(person), Map.of("agent_id", agent)).refused(409, "already_assigned");
            assertThat(assignments(person).at("/0/agent_id").asString()).isEqualTo(agent);
            admin.delete(assign(person) + "/" + agent).gone();
            admin.delete(assign(person) + "/" + agent).refused(404, "not_found");
            assertThat(assignments(person).isEmpty()).isTrue();
        }

        @Test
        void see_assignments_as_the_user_does_in_the_order_in_which_they_were_made() {
            var board = board();
            var person = new TestPerson(admin);
            var agents = List.of(
                    worker(board).id(), worker(board).id(), worker(board).id());
            for (var agent : agents.reversed())
                admin.post(assign(person), Map.of("agent_id", agent, "role", "tester"))
                        .created();
            var seen = assignments(person);
            assertThat(seen.findValuesAsString("agent_id")).isEqualTo(agents.reversed());
            assertThat(seen.at("/0/role").asString()).isEqualTo("tester");
            assertThat(seen.at("/0/assigned_by").asString())
                    .isEqualTo(admin.get("/api/v1/users/me").ok().id());
            assertThat(Instant.parse(seen.at("/0/assigned_at").asString()))
                    .isBefore(Instant.parse(seen.at("/2/assigned_at").asString()));
            assertThat(admin.get(USERS + "/" + person.id()).ok().json().path("assignments"))
                    .isEqualTo(seen);
        }

        @Test
        void assign_only_what_goes_together() {
            var assign = assign(new TestPerson(admin));
            var unknown = UUID.randomUUID().toString();
            var agent = worker(board()).id();
            var noAgent = admin.post(assign, Map.of("agent_id", unknown)).refused(404, "not_found");
            assertThat(noAgent.text("/detail")).contains("agent").doesNotContain("board");
            var noBoard = admin.post(assign, Map.of("agent_id", agent, "board_id", unknown))
                    .refused(404, "not_found");
            assertThat(noBoard.text("/detail")).contains("board").doesNotContain("agent");
            admin.post(assign, Map.of("agent_id", agent, "board_id", board())).refused(422, "board_mismatch");
            var owner = new Owner(admin);
            var gateway = owner.make("/api/v1/gateways", Map.of("name", "Gateway " + UUID.randomUUID()));
            var main = await().until(() -> owner.mainAgent(gateway), Optional::isPresent)
                    .orElseThrow()
                    .id();
            admin.post(assign, Map.of("agent_id", main)).refused(422, "board_required");
            admin.post(assign, Map.of("agent_id", main, "board_id", board())).created();
        }
    }

    @Nested
    class An_assignment_ends {
        private void endsAfter(String path, String agent) {
            var person = new TestPerson(admin).mayChatWith(agent);
            admin.delete(path).gone();
            await().until(() -> assignments(person).isEmpty());
        }

        @Test
        void with_the_agent() {
            var agent = worker(board()).id();
            endsAfter("/api/v1/agents/" + agent, agent);
        }

        @Test
        void with_the_board() {
            var board = board();
            endsAfter("/api/v1/boards/" + board, worker(board).id());
        }
    }

    @Nested
    class The_end_of_an_organization {
        private Api owner;

        @BeforeEach
        void found_one() {
            owner = arrival(newAddress());
            organization = owner.get("/api/v1/organizations/me").ok().id();
        }

        private void end() {
            owner.delete("/api/v1/organizations/" + organization).gone();
        }

        private static void denied(SocketClient phone, String reason) {
            var denial = phone.await("auth_error");
            assertThat(denial.at("/payload/reason").asString()).isEqualTo(reason);
            assertThat(phone.closeCode()).isEqualTo(4001);
        }

        @Test
        void shows_its_users_out_and_lets_them_in_no_more() throws Exception {
            var its = new Owner(owner);
            var person = new TestPerson(owner)
                    .mayChatWith(its.worker(its.board(Map.of())).id());
            try (var phone = person.phone(port);
                    var other = new TestPerson(admin).phone(port)) {
                end();
                denied(phone, "user_inactive");
                assertThat(other.isSilentFor(ofMillis(300))).isTrue();
            }
            try (var phone = person.dial(port)) {
                phone.send(TestPerson.auth(person.token(), null));
                denied(phone, "invalid_token");
            }
            api(person.token()).get(AUTH + "/me").refused(401, "invalid_token");
            refresh(person.secrets().get("refresh_token")).refused(401, "invalid_refresh_token");
        }

        @Test
        void is_that_of_its_absent_users_too() {
            var login = register();
            login(username, password).ok();
            end();
            await().untilAsserted(() -> login(username, password).refused(401, "wrong_login"));
            bearing(login).get(AUTH + "/me").refused(401, "invalid_token");
            register(registration()).refused(404, "not_found");
        }
    }
}
