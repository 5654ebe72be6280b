package org.openclaw.missioncontrol.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.support.Rejection.Kind;

/** What becomes of tokens when the keys are hard to come by. Whose tokens are right is told by the whole product. */
class ClerkIdentityCheckTest {
    private static final String NO_KEYS = "{\"keys\":[]}";

    private final List<String> credentials = new ArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private HttpServer clerk;

    @BeforeEach
    void a_server() throws IOException {
        clerk = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        clerk.start();
    }

    @AfterEach
    void end() {
        silence.countDown();
        clerk.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + clerk.getAddress().getPort() + path);
    }

    private ClerkIdentityCheck check(URI keys) {
        var settings = new ClerkSettings("sk_test_secret", at("/v1"), keys, null, Duration.ofMillis(500));
        return new ClerkIdentityCheck(new ClerkApi(settings), settings);
    }

    private void publish(String path, int status, String body) {
        clerk.createContext(path, exchange -> answer(exchange, status, body));
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        credentials.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        exchange.getResponseHeaders().set("Location", "/v1/elsewhere");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Good enough to make us look for the key. */
    private static String tokenOf(String key) {
        return base64("{\"alg\":\"RS256\",\"kid\":\"" + key + "\"}") + "." + base64("{\"sub\":\"user_1\"}") + "."
                + base64("signature");
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void unavailable(ClerkIdentityCheck check) {
        assertThatExceptionOfType(Rejection.class)
                .isThrownBy(() -> check.identify(tokenOf("key")))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Kind.UNAVAILABLE);
                    assertThat(refusal.members()).containsKey("retry_after");
                });
    }

    @Nested
    class Without_keys_a_token_is_not_called_wrong {
        @Test
        void when_nobody_listens() {
            clerk.stop(0);
            unavailable(check(at("/v1/jwks")));
        }

        @Test
        void when_nobody_answers() {
            clerk.createContext("/v1/jwks", _ -> {
                try {
                    silence.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            var begin = System.nanoTime();
            unavailable(check(at("/v1/jwks")));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }

        @Test
        void when_the_answer_is_an_error_a_detour_or_no_key_set() {
            publish("/error", 500, NO_KEYS);
            publish("/detour", 302, NO_KEYS);
            publish("/page", 200, "<html></html>");
            publish("/other", 200, "{}");
            for (var path : List.of("/error", "/detour", "/page", "/other")) unavailable(check(at(path)));
        }
    }

    @Test
    void with_keys_a_token_of_another_key_is_wrong() {
        publish("/v1/jwks", 200, NO_KEYS);
        assertThat(check(at("/v1/jwks")).identify(tokenOf("other"))).isEmpty();
    }

    @Test
    void what_is_no_token_at_all_makes_us_ask_nobody() {
        publish("/v1/jwks", 200, NO_KEYS);
        var check = check(at("/v1/jwks"));
        for (var nonsense : List.of("", "x", "a.b.c", "agt_123", "....", tokenOf("k") + ".x"))
            assertThat(check.identify(nonsense)).as(nonsense).isEmpty();
        assertThat(credentials).isEmpty();
    }

    @Test
    void whoever_invents_keys_cannot_make_us_ask_for_ever() {
        publish("/v1/jwks", 200, NO_KEYS);
        var check = check(at("/v1/jwks"));
        for (int i = 0; i < 100; i++) {
            try {
                check.identify(tokenOf("invented " + i));
            } catch (Rejection tooOften) {
                assertThat(tooOften.kind()).isEqualTo(Kind.UNAVAILABLE);
            }
        }
        assertThat(credentials).hasSizeBetween(2, 2 * ClerkKeys.QUESTIONS_AT_ONCE);
    }

    @Test
    void the_secret_is_shown_to_the_api_and_to_no_other_server() throws IOException {
        publish("/v1/jwks", 200, NO_KEYS);
        check(at("/v1/jwks")).identify(tokenOf("key"));
        assertThat(credentials).containsOnly("Bearer sk_test_secret");

        credentials.clear();
        var api = clerk;
        a_server();
        publish("/jwks", 200, NO_KEYS);
        var settings = new ClerkSettings(
                "sk_test_secret",
                URI.create("http://localhost:" + api.getAddress().getPort() + "/v1"),
                at("/jwks"),
                null,
                Duration.ofSeconds(5));
        new ClerkIdentityCheck(new ClerkApi(settings), settings).identify(tokenOf("key"));
        api.stop(0);
        assertThat(credentials).containsOnly("null");
    }

    @Test
    void the_settings_do_not_show_the_secret() {
        var settings = new ClerkSettings("sk_test_secret", at("/v1"), at("/v1/jwks"), null, Duration.ofSeconds(5));
        assertThat(settings).asString().doesNotContain("sk_test_secret");
    }
}
