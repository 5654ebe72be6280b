package org.openclaw.missioncontrol.app.h5user;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Crowd;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import org.openclaw.missioncontrol.app.chat.TestPerson;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import org.openclaw.missioncontrol.platform.security.H5JwtSecret;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of people with phones: how they are renewed, and what they are good for. */
class H5TokenApiTest extends H5Scene {
    @Autowired
    private H5JwtSecret secret;

    /** As if the token had been spent for longer than two tabs or a repeated request explain. */
    private void spendLongAgo(String user) {
        db.sql("UPDATE h5_refresh_token SET spent_at = spent_at - interval '11 seconds' WHERE h5_user_id = ?::uuid")
                .param(user)
                .update();
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
        void with_a_token_spent_long_ago_ends_what_is_open_for_that_person_alone() {
            var login = register();
            refresh(login.text("/refresh_token")).ok();
            spendLongAgo(login.text("/user/id"));
            try (var phone = new SocketClient(port, "/ws/h5/chat");
                    var other = new TestPerson(admin).phone(port)) {
                phone.send(TestPerson.auth(login.text("/access_token"), null));
                phone.next("auth_ok");
                refresh(login.text("/refresh_token")).refused(401, "invalid_refresh_token");
                assertThat(phone.closeCode()).isEqualTo(4001);
                other.send(TestGateway.frame("heartbeat", "7", Map.of()));
                other.next("heartbeat_ack");
            }
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
            var person = bearing(register());
            person.get("/api/v1/boards").refused(401, "invalid_token");
            person.get(USERS).refused(401, "invalid_token");
        }
    }
}
