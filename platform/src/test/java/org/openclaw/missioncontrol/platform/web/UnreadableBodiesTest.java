package org.openclaw.missioncontrol.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableBodiesTest extends SampleClient {
    @Nested
    class A_body_that_is_no_JSON {
        @ParameterizedTest
        @ValueSource(strings = {"{", "{\"title\": \"t\"} x", "{title: 1}", "{\"a\": \"\t\"}", "{\"a\": NaN}"})
        void is_malformed(String body) {
            assertMalformed(post(THINGS, body), "malformed_json");
        }

        @Test
        void because_of_a_key_that_stands_twice_is_malformed() {
            assertMalformed(post(THINGS, "{\"title\": \"a\", \"title\": \"b\"}"), "malformed_json");
            assertMalformed(post(THINGS, "{\"title\": \"a\", \"x\": {\"y\": 1, \"y\": 2}}"), "malformed_json");
        }

        @Test
        void because_it_is_nested_too_deeply_is_malformed() {
            var deep = "[".repeat(10_000) + "]".repeat(10_000);
            assertMalformed(post(THINGS, "{\"title\": \"a\", \"extra\": {\"a\":" + deep + "}}"), "malformed_json");
            assertMalformed(post(THINGS, "{\"title\": \"a\", \"unknown\": " + deep + "}"), "malformed_json");
            assertMalformed(post(THINGS, deep), "wrong_json_type");
        }

        @Test
        void because_it_is_not_UTF_8_is_malformed() {
            var latin = "{\"title\": \"\u00e4\"}".getBytes(StandardCharsets.ISO_8859_1);
            var wide = "{\"title\": \"a\"}".getBytes(StandardCharsets.UTF_16LE);
            assertMalformed(postBytes(THINGS, latin), "malformed_json");
            assertMalformed(postBytes(THINGS, wide), "malformed_json");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "null"})
        void because_there_is_none_is_malformed(String body) {
            assertMalformed(post(THINGS, body), "body_missing");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "\"text\"", "5", "true", "\"\"", "  "})
        void of_the_needed_type_is_malformed(String body) {
            assertMalformed(post(THINGS, body), "wrong_json_type");
            if (!body.equals("[]")) assertMalformed(post(THINGS + "/list", body), "wrong_json_type");
        }

        private static void assertMalformed(Answer answer, String code) {
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Nested
    class A_body_of_more_than_1_MiB {
        private static final int MIB = 1024 * 1024;

        @Test
        void is_too_large_when_it_says_so() {
            assertTooLarge(postBytes(THINGS, new byte[MIB + 1]));
        }

        @Test
        void is_too_large_when_it_comes_in_chunks() {
            var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[MIB + 1]));
            assertTooLarge(send("POST", THINGS, chunked, "Content-Type", "application/json"));
        }

        @Test
        void is_larger_than_one_of_exactly_1_MiB() {
            var body = "{\"title\": \"t\", \"x\": \"" + "a".repeat(MIB);
            assertThat(post(THINGS, body.substring(0, MIB - 2) + "\"}").status())
                    .isEqualTo(201);
        }

        private static void assertTooLarge(Answer answer) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.code()).isEqualTo("body_too_large");
        }
    }
}
