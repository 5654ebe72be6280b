package org.openclaw.missioncontrol.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest extends SampleClient {
    private static final String BOARD = "0190a7a0-0000-7000-8000-000000000001";

    @Nested
    class A_query {
        @Test
        void is_read_like_a_body() {
            var answer = get(THINGS + "?state=to_do,finished&since=2026-01-31T10:00:00%2B01:00&board_id=" + BOARD);
            assertThat(title(answer)).isEqualTo("[TO_DO, DONE] " + BOARD + " 2026-01-31T09:00:00Z null null");
            assertThat(title(get(THINGS + "?state=to_do&state=done"))).startsWith("[TO_DO, DONE]");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            state=TO_DO       | state must be one of: to_do, done
            state=done,what   | state must be one of: to_do, done
            board_id=1        | board_id must be a UUID
            board_id=         | board_id must be a UUID
            board_id=1-2-3-4-5 | board_id must be a UUID
            since=yesterday   | since must be a time with offset, such as 2026-01-31T09:30:00Z
            depth=one         | depth must be a whole number
            search=long       | search size must be between 0 and 3
            """)
        void with_a_wrong_value_is_refused_by_name(String query, String error) {
            var answer = get(THINGS + "?" + query);
            assertThat(answer.error()).isEqualTo(error);
            assertThat(answer.status()).isEqualTo(422);
        }

        @Test
        void with_text_that_cannot_be_stored_is_refused_too() {
            var answer = get(THINGS + "?search=%00");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("unstorable_text");
        }
    }

    @Nested
    class A_path {
        @ParameterizedTest
        @ValueSource(strings = {"x", "1-2-3-4-5", "0190a7a0-0000-7000-8000-00000000000g"})
        void with_a_malformed_id_is_refused_by_name(String id) {
            var answer = patch(THINGS + "/" + id, "{}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.error()).isEqualTo("id must be a UUID");
        }
    }

    @Nested
    class Paging {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            ''                                   | 20  | 0  | null null
            ?limit=1&offset=3&sort=name&order=desc | 1   | 3  | name true
            ?limit=100&order=asc                 | 100 | 0  | null false
            ?limit=101                           | 100 | 0  | null null
            ?limit=99999999999999999999          | 100 | 0  | null null
            """)
        void has_its_limits(String query, int limit, int offset, String order) {
            var answer = get(THINGS + query);
            assertThat(answer.json().get("limit").asInt()).isEqualTo(limit);
            assertThat(answer.json().get("offset").asInt()).isEqualTo(offset);
            assertThat(title(answer)).endsWith(order);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "limit=0",
                    "limit=-1",
                    "limit=1.5",
                    "limit=x",
                    "limit=",
                    "limit=000",
                    "offset=-1",
                    "offset=x",
                    "offset=",
                    "offset=9999999999",
                    "order=up",
                    "order=DESC",
                    "order="
                })
        void refuses_what_makes_no_sense(String query) {
            var answer = get(THINGS + "?" + query);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.error()).startsWith(query.substring(0, query.indexOf('=')) + " ");
        }
    }

    @Nested
    class A_caller {
        @Test
        void is_handed_over() {
            assertThat(get(THINGS + "/members-only").text()).isEqualTo(SampleApplication.USER.toString());
        }

        @Test
        void of_another_kind_is_forbidden() {
            var answer = get(THINGS + "/members-only", "X-Test-Caller", "agent");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("wrong_kind_of_caller");
        }

        @Test
        void who_is_unknown_must_say_who_he_is() {
            var answer = get(THINGS, "X-Test-Caller", "stranger");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    @Nested
    class An_origin {
        @Test
        void says_who_why_and_under_which_condition() {
            var answer = get(THINGS + "/text", "X-Request-Id", "my-1", "X-Reason", " because ", "If-Match", "\"7\"");
            assertThat(answer.json().get("caller").asString()).isEqualTo(SampleApplication.USER.toString());
            assertThat(answer.json().get("correlation_id").asString()).isEqualTo("my-1");
            assertThat(answer.json().get("reason").asString()).isEqualTo("because");
            assertThat(answer.json().get("expected_version").asInt()).isEqualTo(7);
            assertThat(answer.json().get("channel").asString()).isEqualTo("rest");
        }

        @Test
        void asks_for_no_version_with_a_star() {
            var answer = get(THINGS + "/text", "If-Match", "*", "X-Reason", "  ");
            assertThat(answer.json().get("expected_version").isNull()).isTrue();
            assertThat(answer.json().get("reason").isNull()).isTrue();
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            W/"7"                    | 412
            "abc"                    | 412
            "07"                     | 412
            "99999999999999999999"   | 412
            ""                       | 412
            7                        | 422
            "7", "8"                 | 422
            """)
        void with_a_tag_that_we_never_gave_matches_nothing(String tag, int status) {
            assertThat(get(THINGS + "/text", "If-Match", tag).status()).isEqualTo(status);
        }

        @Test
        void has_a_reason_of_at_most_500_characters() {
            assertThat(get(THINGS + "/text", "X-Reason", "x".repeat(500)).status())
                    .isEqualTo(200);
            assertThat(get(THINGS + "/text", "X-Reason", "x".repeat(501)).code())
                    .isEqualTo("reason_too_long");
        }
    }

    private static String title(Answer answer) {
        return answer.json().at("/items/0/title").asString();
    }
}
