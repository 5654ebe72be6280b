package org.openclaw.missioncontrol.app.h5user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.Crowd;
import org.openclaw.missioncontrol.platform.security.H5JwtSecret;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** People with phones come in, and admins say what they may. */
@ExtendWith(OutputCaptureExtension.class)
class H5UserApiTest extends ApiTest {
    private static final String AUTH = "/api/v1/h5/auth";
    private static final String USERS = "/api/v1/h5/users/";

    @Autowired
    private H5JwtSecret secret;

    private final String username = "Anna-" + UUID.randomUUID();
    private final String password = "canary-" + UUID.randomUUID();
    private String organization;

    @BeforeEach
    void know_the_organization() {
        organization = admin.get("/api/v1/organizations/me").ok().id();
    }

    private Map<String, Object> registration() {
        return new HashMap<>(Map.of("organization_id", organization, "username", username, "password", password));
    }

    private Answer register() {
        return api("").post(AUTH + "/register", registration()).created();
    }

    private Answer login(String name, String word) {
        var body = Map.of("organization_id", organization, "username", name, "password", word);
        return api("").post(AUTH + "/login", body);
    }

    private Answer refresh(String token) {
        return api("").post(AUTH + "/refresh", Map.of("refresh_token", token));
    }

    private Api bearing(Answer login) {
        return api(login.text("/access_token"));
    }

    /** As if the token had been spent for longer than two tabs or a repeated request explain. */
    private void spendLongAgo(String user) {
        db.sql("UPDATE h5_refresh_token SET spent_at = spent_at - interval '11 seconds' WHERE h5_user_id = ?::uuid")
                .param(user)
                .update();
    }

    private static void alike(Answer one, Answer other) {
        assertThat(one.text("/detail")).isEqualTo(other.text("/detail"));
        assertThat(one.text("/code")).isEqualTo(other.text("/code"));
    }

    @Nested
    class Registering {
        @Test
        void lets_somebody_in_at_once() {
            var body = registration();
            body.putAll(Map.of("display_name", "Anna", "email", "anna@example.org", "phone", "+49 30 1"));
            var login = api("").post(AUTH + "/register", body).created();
            assertThat(login.text("/token_type")).isEqualTo("Bearer");
            assertThat(login.text("/expires_in")).isEqualTo("900");
            assertThat(login.text("/user/username")).isEqualTo(username);
            assertThat(login.text("/user/status")).isEqualTo("active");
            assertThat(login.json().at("/user/last_login_at").isNull()).isTrue();
            assertThat(login.response().body()).doesNotContain(password);
            var me = bearing(login).get(AUTH + "/me").ok();
            assertThat(me.json().path("user")).isEqualTo(login.json().path("user"));
            assertThat(me.json().path("assignments").isEmpty()).isTrue();
        }

        @Test
        void makes_a_token_that_says_who_it_is_for_and_how_long() {
            var login = register();
            var claims = JsonMapper.shared()
                    .readTree(Base64.getUrlDecoder()
                            .decode(login.text("/access_token").split("\\.")[1]));
            assertThat(claims.propertyNames()).containsExactlyInAnyOrder("sub", "org", "type", "iat", "exp");
            assertThat(claims.path("sub").asString()).isEqualTo(login.text("/user/id"));
            assertThat(claims.path("org").asString()).isEqualTo(organization);
            assertThat(claims.path("type").asString()).isEqualTo("h5");
            assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
                    .isEqualTo(900);
        }

        @Test
        void is_for_one_of_each_name_however_it_is_written() {
            register();
            var other = registration();
            other.put("username", " " + username.toUpperCase().replace("A", "Ａ") + " ");
            api("").post(AUTH + "/register", other).refused(409, "username_taken");
        }

        @Test
        void makes_one_of_many_who_want_the_same_name_at_once() {
            assertThat(Crowd.of(8).statuses(() -> api("").post(AUTH + "/register", registration())))
                    .isEqualTo(Map.of(201, 1L, 409, 7L));
        }

        @Test
        void needs_an_organization_a_sound_name_and_a_password_that_bcrypt_can_hold() {
            var body = registration();
            body.put("organization_id", UUID.randomUUID().toString());
            api("").post(AUTH + "/register", body).refused(404, "not_found");
            for (var wrong : List.of(
                    Map.of("username", " x "),
                    Map.of("username", "a\u0007b"),
                    Map.of("password", "short"),
                    Map.of("password", "€".repeat(25)),
                    Map.of("email", "nobody"))) {
                var more = registration();
                more.putAll(wrong);
                assertThat(api("").post(AUTH + "/register", more).status())
                        .as(wrong.toString())
                        .isEqualTo(422);
            }
        }
    }

    @Nested
    class Logging_in {
        @Test
        void needs_the_password_and_says_when() {
            register();
            var login = login(username.toLowerCase(), password).ok();
            assertThat(login.json().at("/user/last_login_at").isNull()).isFalse();
            bearing(login).get(AUTH + "/me").ok();
        }

        @Test
        void sounds_the_same_whatever_is_wrong() {
            var user = register().text("/user/id");
            var wrong = login(username, "another-password").refused(401, "wrong_login");
            alike(login("nobody", password).refused(401, "wrong_login"), wrong);
            admin.post(USERS + user + "/suspend", Map.of()).ok();
            alike(login(username, password).refused(401, "wrong_login"), wrong);
            organization = UUID.randomUUID().toString();
            alike(login(username, password).refused(401, "wrong_login"), wrong);
        }

        @Test
        void waits_after_ten_failures_also_of_many_at_once_and_with_the_right_password() {
            register();
            assertThat(Crowd.of(14).statuses(() -> login(username, "another-password")))
                    .isEqualTo(Map.of(401, 10L, 429, 4L));
            var refused = login(username, password).refused(429, "too_many_failed_logins");
            assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Nested
    class Refreshing {
        @Test
        void spends_the_token_and_gives_another_and_the_user() {
            var login = register();
            var renewed = refresh(login.text("/refresh_token")).ok();
            assertThat(renewed.text("/user/id")).isEqualTo(login.text("/user/id"));
            assertThat(renewed.text("/refresh_token")).isNotEqualTo(login.text("/refresh_token"));
            refresh(login.text("/refresh_token")).refused(401, "invalid_refresh_token");
            refresh(renewed.text("/refresh_token")).ok();
        }

        @Test
        void succeeds_for_one_of_fifty_who_come_with_one_token() {
            var token = register().text("/refresh_token");
            assertThat(Crowd.of(50).statuses(() -> refresh(token))).isEqualTo(Map.of(200, 1L, 401, 49L));
        }

        @Test
        void with_a_token_spent_long_ago_kills_all_that_came_of_it() {
            var login = register();
            var renewed = refresh(login.text("/refresh_token")).ok();
            var another = login(username, password).ok();
            spendLongAgo(login.text("/user/id"));
            refresh(login.text("/refresh_token")).refused(401, "invalid_refresh_token");
            refresh(renewed.text("/refresh_token")).refused(401, "invalid_refresh_token");
            refresh(another.text("/refresh_token")).ok();
            assertThat(db.sql("SELECT count(*) FROM event_log WHERE type = 'h5_user.token_reused' AND stream_id = ?")
                            .param(login.text("/user/id"))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }

        @Test
        void is_over_when_the_token_is_too_old() {
            var login = register();
            db.sql("UPDATE h5_refresh_token SET expires_at = now() WHERE h5_user_id = ?::uuid")
                    .param(login.text("/user/id"))
                    .update();
            refresh(login.text("/refresh_token")).refused(401, "invalid_refresh_token");
            refresh("nonsense").refused(401, "invalid_refresh_token");
        }
    }

    @Nested
    class An_access_token {
        private String signed(Map<String, Object> header, Map<String, Object> claims, String key) throws Exception {
            var text = part(header) + "." + part(claims);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text + "."
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        }

        private String part(Map<String, Object> json) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(JsonMapper.shared().writeValueAsBytes(json));
        }

        private Map<String, Object> claims(String user) {
            var now = Instant.now().getEpochSecond();
            return new LinkedHashMap<>(
                    Map.of("sub", user, "org", organization, "type", "h5", "iat", now - 10, "exp", now + 60));
        }

        @Test
        void is_good_only_as_we_make_it() throws Exception {
            var user = register().text("/user/id");
            var header = Map.<String, Object>of("alg", "HS256");
            api(signed(header, claims(user), secret.value())).get(AUTH + "/me").ok();
            var bad = new HashMap<String, String>();
            bad.put("another secret", signed(header, claims(user), "x".repeat(64)));
            bad.put("no algorithm", part(Map.of("alg", "none")) + "." + part(claims(user)) + ".");
            bad.put("another algorithm", signed(Map.of("alg", "HS512"), claims(user), secret.value()));
            for (var claim : List.of("sub", "org", "type", "iat", "exp")) {
                var fewer = claims(user);
                fewer.remove(claim);
                bad.put("no " + claim, signed(header, fewer, secret.value()));
            }
            var now = Instant.now().getEpochSecond();
            for (var other : List.<Map<String, Object>>of(
                    Map.of("type", "admin"),
                    Map.of("exp", now - 1),
                    Map.of("org", UUID.randomUUID().toString()),
                    Map.of("sub", UUID.randomUUID().toString()))) {
                var changed = claims(user);
                changed.putAll(other);
                bad.put(other.toString(), signed(header, changed, secret.value()));
            }
            bad.put("admin", adminToken.value());
            bad.put("nonsense", "nonsense");
            bad.forEach((what, token) ->
                    assertThat(api(token).get(AUTH + "/me").status()).as(what).isEqualTo(401));
        }

        @Test
        void opens_nothing_of_the_console() {
            bearing(register()).get("/api/v1/boards").refused(401, "invalid_token");
            bearing(register0()).get(USERS).refused(401, "invalid_token");
        }

        private Answer register0() {
            var body = registration();
            body.put("username", "another-" + UUID.randomUUID());
            return api("").post(AUTH + "/register", body).created();
        }
    }

    @Nested
    class The_own_profile {
        @Test
        void can_be_changed_in_name_and_picture_alone() {
            var me = bearing(register());
            var changed = me.patch(
                            AUTH + "/me",
                            Map.of(
                                    "display_name",
                                    " Anna ",
                                    "avatar_url",
                                    "https://example.org/a.png",
                                    "email",
                                    "new@example.org",
                                    "status",
                                    "deleted"))
                    .ok();
            assertThat(changed.text("/display_name")).isEqualTo("Anna");
            assertThat(changed.text("/avatar_url")).isEqualTo("https://example.org/a.png");
            assertThat(changed.json().path("email").isNull()).isTrue();
            assertThat(changed.text("/status")).isEqualTo("active");
            me.patch(AUTH + "/me", Map.of("avatar_url", "javascript:alert(1)")).refused(422, "invalid_avatar_url");
            assertThat(me.patch(AUTH + "/me", "{\"display_name\":null}")
                            .ok()
                            .json()
                            .path("display_name")
                            .isNull())
                    .isTrue();
        }
    }

    @Nested
    class Admins {
        @Test
        void find_users_by_any_of_their_names() {
            var body = registration();
            body.put("phone", "+49 30 " + username.substring(5, 13));
            var user = api("").post(AUTH + "/register", body).created().text("/user/id");
            for (var q : List.of(username.toUpperCase(), "30 " + username.substring(5, 13)))
                assertThat(admin.get(USERS.substring(0, USERS.length() - 1) + "?q=" + q.replace(" ", "%20"))
                                .ok()
                                .json()
                                .at("/items")
                                .findValuesAsString("id"))
                        .containsExactly(user);
            var detail = admin.get(USERS + user).ok();
            assertThat(detail.text("/user/username")).isEqualTo(username);
            assertThat(detail.json().path("assignments").isEmpty()).isTrue();
        }

        @Test
        void suspend_and_reactivate() {
            var login = register();
            var user = USERS + login.text("/user/id");
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
            var login = register();
            var assign = USERS + login.text("/user/id") + "/assign";
            var assigned = admin.post(assign, Map.of("agent_id", agent)).created();
            assertThat(assigned.text("/board_id")).isEqualTo(board);
            assertThat(assigned.text("/role")).isEqualTo("user");
            assertThat(assigned.text("/agent_name")).startsWith("Agent ");
            assertThat(assigned.text("/board_name")).startsWith("Board ");
            admin.post(assign, Map.of("agent_id", agent)).refused(409, "already_assigned");
            assertThat(bearing(login).get(AUTH + "/me").ok().text("/assignments/0/agent_id"))
                    .isEqualTo(agent);
            admin.delete(assign + "/" + agent).gone();
            admin.delete(assign + "/" + agent).refused(404, "not_found");
            assertThat(bearing(login)
                            .get(AUTH + "/me")
                            .ok()
                            .json()
                            .path("assignments")
                            .isEmpty())
                    .isTrue();
        }

        @Test
        void assign_only_what_goes_together() {
            var agent = worker(board()).id();
            var assign = USERS + register().text("/user/id") + "/assign";
            admin.post(assign, Map.of("agent_id", UUID.randomUUID().toString())).refused(404, "not_found");
            admin.post(
                            assign,
                            Map.of(
                                    "agent_id",
                                    agent,
                                    "board_id",
                                    UUID.randomUUID().toString()))
                    .refused(404, "not_found");
            admin.post(assign, Map.of("agent_id", agent, "board_id", board())).refused(422, "board_mismatch");
            var gateway = admin.post("/api/v1/gateways", Map.of("name", "Gateway " + UUID.randomUUID()))
                    .created()
                    .id();
            await().until(() -> !admin.get("/api/v1/agents?gateway_id=" + gateway)
                    .ok()
                    .text("/total")
                    .equals("0"));
            var main = admin.get("/api/v1/agents?gateway_id=" + gateway).ok().text("/items/0/id");
            admin.post(assign, Map.of("agent_id", main)).refused(422, "board_required");
            admin.post(assign, Map.of("agent_id", main, "board_id", board())).created();
        }
    }

    @Nested
    class An_assignment_ends {
        private void endsAfter(String path, String agent) {
            var login = register();
            admin.post(USERS + login.text("/user/id") + "/assign", Map.of("agent_id", agent))
                    .created();
            admin.delete(path).gone();
            await().until(() -> bearing(login)
                    .get(AUTH + "/me")
                    .ok()
                    .json()
                    .path("assignments")
                    .isEmpty());
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
    class Secrets {
        @Test
        void stand_in_no_event_and_no_log(CapturedOutput output) {
            var login = register();
            login(username, password).ok();
            refresh(login.text("/refresh_token")).ok();
            for (var canary : List.of(password, login.text("/refresh_token"), login.text("/access_token"), "$2a$"))
                assertThat(db.sql("SELECT count(*) FROM event_log WHERE payload::text LIKE ? OR meta_data::text LIKE ?")
                                .params("%" + canary + "%", "%" + canary + "%")
                                .query(Long.class)
                                .single())
                        .isZero();
            assertThat(output.getAll())
                    .doesNotContain(password, login.text("/refresh_token"), login.text("/access_token"));
        }
    }
}
