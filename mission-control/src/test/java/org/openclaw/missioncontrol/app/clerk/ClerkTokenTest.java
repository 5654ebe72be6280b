package org.openclaw.missioncontrol.app.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which session tokens open the door. */
class ClerkTokenTest extends ClerkTest {
    private static final String ME = "/api/v1/users/me";
    private static final String SUB = "user_of_tokens";
    private static final Map<String, String> CLAIMS = Map.of("email", "tokens@example.org", "name", "Tokens");

    @AfterEach
    void recover() {
        CLERK.fails(false);
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private void good(String token) {
        api(token).get(ME).ok();
    }

    private void wrong(String token) {
        var answer = api(token).get(ME).refused(401, "invalid_token");
        assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
        api(token).get("/api/v1/boards").refused(401, "invalid_token");
    }

    @Nested
    class A_token_that_clerk_signed {
        @Test
        void is_good() {
            good(CLERK.token(SUB, CLAIMS));
        }

        @ParameterizedTest
        @CsvSource({"exp, -5", "nbf, 5", "iat, 5"})
        void is_good_while_clocks_may_differ(String claim, int seconds) {
            good(CLERK.token(SUB, Map.of(claim, in(seconds))));
        }

        @ParameterizedTest
        @CsvSource({"exp, -15", "nbf, 20", "iat, 20"})
        void is_wrong_outside_of_its_time(String claim, int seconds) {
            wrong(CLERK.token(SUB, Map.of(claim, in(seconds))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"nbf", "iat"})
        void need_not_say_since_when(String claim) {
            good(CLERK.token(SUB, Collections.singletonMap(claim, null)));
        }

        @Test
        void must_say_until_when() {
            wrong(CLERK.token(SUB, Collections.singletonMap("exp", null)));
        }

        @Test
        void must_say_for_whom() {
            wrong(CLERK.token(null, CLAIMS));
            wrong(CLERK.token(" ", CLAIMS));
            wrong(CLERK.token("", CLAIMS));
        }

        @Test
        void must_name_the_issuer_we_know() {
            wrong(CLERK.token(SUB, Map.of("iss", "https://clerk.evil.example")));
            wrong(CLERK.token(SUB, Collections.singletonMap("iss", null)));
        }
    }

    @Nested
    class A_token_that_clerk_did_not_sign {
        @Test
        void is_wrong_with_a_key_of_the_same_name() throws JOSEException {
            var name = CLERK.key().getKeyID();
            wrong(CLERK.token(new RSAKey.Builder(FakeClerk.newKey()).keyID(name).build(), SUB, CLAIMS));
        }

        @Test
        void is_wrong_with_a_key_of_another_name() {
            wrong(CLERK.token(FakeClerk.newKey(), SUB, CLAIMS));
        }

        @Test
        void is_wrong_without_a_signature() {
            wrong(new PlainJWT(FakeClerk.claims(SUB, CLAIMS)).serialize());
            wrong(CLERK.token(SUB, CLAIMS).replaceFirst("[^.]*$", ""));
        }

        @Test
        void is_wrong_when_the_public_key_served_as_a_secret() throws JOSEException {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(CLERK.key().getKeyID());
            var forged = new SignedJWT(header.build(), FakeClerk.claims(SUB, CLAIMS));
            forged.sign(new MACSigner(CLERK.key().toRSAPublicKey().getEncoded()));
            wrong(forged.serialize());
        }

        @Test
        void is_wrong_under_another_algorithm_even_with_the_right_key() throws JOSEException {
            var header =
                    new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(CLERK.key().getKeyID());
            var other = new SignedJWT(header.build(), FakeClerk.claims(SUB, CLAIMS));
            other.sign(new RSASSASigner(CLERK.key()));
            wrong(other.serialize());
        }

        @Test
        void is_wrong_when_it_was_changed() {
            var parts = CLERK.token(SUB, CLAIMS).split("\\.");
            var other = CLERK.token("user_of_others", CLAIMS).split("\\.");
            wrong(parts[0] + "." + other[1] + "." + parts[2]);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.x", "..", "agt_unknown", LOCAL_TOKEN})
        void is_wrong_when_it_is_none(String nonsense) {
            wrong(nonsense);
        }
    }

    @Nested
    class The_keys {
        @Test
        void are_read_once_for_many_tokens() {
            good(CLERK.token(SUB, CLAIMS));
            var before = CLERK.count("GET /v1/jwks");
            for (int i = 0; i < 20; i++) good(CLERK.token(SUB, CLAIMS));
            assertThat(CLERK.count("GET /v1/jwks")).isEqualTo(before);
        }

        @Test
        void are_read_again_when_a_new_one_signs() {
            good(CLERK.token(SUB, CLAIMS));
            var old = CLERK.token(SUB, CLAIMS);
            CLERK.rotate();
            good(CLERK.token(SUB, CLAIMS));
            wrong(old);
        }

        @Test
        void that_are_known_go_on_working_while_clerk_is_down() {
            good(CLERK.token(SUB, CLAIMS));
            CLERK.fails(true);
            good(CLERK.token(SUB, CLAIMS));
        }

        @Test
        void that_cannot_be_read_are_no_reason_to_call_a_token_wrong() {
            CLERK.rotate();
            CLERK.fails(true);
            var token = CLERK.token(SUB, CLAIMS);
            var answer = api(token).get(ME).refused(503, "sign_in_unavailable");
            assertThat(answer.header("Retry-After")).contains("5");
            assertThat(answer.header("Content-Type")).contains("application/problem+json");
            api("").post("/api/v1/auth/login", Map.of("token", token)).refused(503, "sign_in_unavailable");
            CLERK.fails(false);
            good(token);
        }
    }
}
