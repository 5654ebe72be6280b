package org.openclaw.missioncontrol.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest extends SampleClient {
    @Nested
    class The_id_of_a_request {
        @Test
        void is_the_one_that_was_sent() {
            assertThat(get(THINGS, "X-Request-Id", "abc/1").header("X-Request-Id"))
                    .isEqualTo("abc/1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "with space"})
        void is_made_when_the_sent_one_is_strange(String id) {
            assertThat(get(THINGS, "X-Request-Id", id).header("X-Request-Id")).matches("[0-9a-f-]{36}");
        }

        @Test
        void is_made_when_the_sent_one_is_too_long() {
            assertThat(get(THINGS, "X-Request-Id", "x".repeat(129)).header("X-Request-Id"))
                    .hasSize(36);
        }
    }

    @Nested
    class A_request_that_is_not_even_HTTP {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET /api/v1/things?limit=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                    "GET / HTTP/1.1\r\n\r\n",
                    "POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n",
                })
        void is_answered_with_a_problem_document(String request) throws IOException {
            var answer = raw(request);
            assertThat(answer).startsWith("HTTP/1.1 400");
            assertThat(answer.toLowerCase()).contains("application/problem+json", "x-request-id");
            assertThat(answer).contains("\"status\":400", "\"detail\":").doesNotContain("Tomcat", "<html");
        }

        @Test
        void because_it_ends_too_early_is_answered_too() throws IOException {
            var answer = raw("POST /api/v1/things HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\n{}");
            assertThat(answer).startsWith("HTTP/1.1 400").contains("\"detail\":");
        }

        @Test
        void because_it_has_too_long_a_header_is_answered_too() throws IOException {
            var answer = raw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(9000) + "\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 4").contains("\"detail\":");
        }

        @Test
        void because_of_its_words_in_Chinese_is_fine() throws IOException {
            var answer = raw("GET /api/v1/things/text HTTP/1.1\r\nHost: a\r\nX-Test-Caller: member\r\n"
                    + "X-Reason: 因为\r\n\r\n");
            assertThat(answer).contains("\"reason\":\"因为\"");
        }

        private String raw(String request) throws IOException {
            try (var socket = new Socket("localhost", port)) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
                socket.shutdownOutput();
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
