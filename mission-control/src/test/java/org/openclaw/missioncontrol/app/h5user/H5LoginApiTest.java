package org.openclaw.missioncontrol.app.h5user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.Crowd;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** People with phones register, come in, and say who they are. */
@ExtendWith(OutputCaptureExtension.class)
class H5LoginApiTest extends H5Scene {
    @Nested
    class Registering {
        @Test
        void lets_somebody_in_at_once() {
            var body = registration();
            body.putAll(Map.of("display_name", "Anna", "email", "anna@example.org", "phone", "+49 30 1"));
            var login = register(body).created();
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
            register(other).refused(409, "username_taken");
        }

        @Test
        void makes_one_of_many_who_want_the_same_name_at_once() {
            assertThat(Crowd.of(8).statuses(() -> register(registration()))).isEqualTo(Map.of(201, 1L, 409, 7L));
        }

        @Test
        void needs_an_organization_a_sound_name_and_a_password_that_bcrypt_can_hold() {
            var body = registration();
            body.put("organization_id", UUID.randomUUID().toString());
            register(body).refused(404, "not_found");
            for (var wrong : List.of(
                    Map.of("username", " x "),
                    Map.of("username", "a\u0007b"),
                    Map.of("password", "short"),
                    Map.of("password", "€".repeat(25)),
                    Map.of("email", "nobody"))) {
                var more = registration();
                more.putAll(wrong);
                assertThat(register(more).status()).as(wrong.toString()).isEqualTo(422);
            }
        }
    }

    @Nested
    class Logging_in {
        private static void alike(Answer one, Answer other) {
            assertThat(one.text("/detail")).isEqualTo(other.text("/detail"));
            assertThat(one.text("/code")).isEqualTo(other.text("/code"));
        }

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
            admin.post(USERS + "/" + user + "/suspend", Map.of()).ok();
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

        @Test
        void forgets_the_failures_before_a_success() {
            register();
            for (var round = 0; round < 2; round++) {
                assertThat(Crowd.of(9).statuses(() -> login(username, "another-password")))
                        .isEqualTo(Map.of(401, 9L));
                login(username, password).ok();
            }
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
                                    "phone",
                                    "+49 30 2",
                                    "username",
                                    "somebody",
                                    "status",
                                    "deleted"))
                    .ok();
            assertThat(changed.text("/display_name")).isEqualTo("Anna");
            assertThat(changed.text("/avatar_url")).isEqualTo("https://example.org/a.png");
            assertThat(changed.json().path("email").isNull()).isTrue();
            assertThat(changed.json().path("phone").isNull()).isTrue();
            assertThat(changed.text("/username")).isEqualTo(username);
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
