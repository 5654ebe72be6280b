package org.openclaw.missioncontrol.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingBodiesTest extends SampleClient {
    private static final String THING = THINGS + "/0190a7a0-0000-7000-8000-000000000001";

    @Nested
    class A_good_body {
        @Test
        void is_read_whatever_unknown_members_it_has() {
            var answer = post(THINGS, """
                {"title": "中文", "due_at": "2026-01-31T17:30:00.1234567+08:00", "state": "finished", "what": {"a": 1}}
                """);
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.json().get("title").asString()).isEqualTo("中文");
            assertThat(answer.json().get("due_at").asString()).isEqualTo("2026-01-31T09:30:00.123456Z");
        }

        @Test
        void is_answered_with_null_members_but_without_the_version() {
            var answer = post(THINGS, "{\"title\": \"t\"}");
            assertThat(answer.json().get("due_at").isNull()).isTrue();
            assertThat(answer.json().propertyNames()).containsExactly("id", "title", "due_at");
        }

        @Test
        void may_contain_whole_surrogate_pairs_as_escapes() {
            assertThat(post(THINGS, "{\"title\": \"\\ud83d\\ude00\"}")
                            .json()
                            .get("title")
                            .asString())
                    .isEqualTo("😀");
        }
    }

    @Nested
    class A_patch {
        @Test
        void tells_absent_from_null_from_a_value() {
            var answer = patch(THING, "{\"title\": \"new\", \"due_at\": null}");
            assertThat(answer.json().get("title").asString()).isEqualTo("To[value=new]");
            assertThat(answer.json().get("due_at").asString()).isEqualTo("To[value=null]");
            assertThat(answer.json().get("board_id").asString()).isEqualTo("Keep[]");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            {"title": "too long"}   | title size must be between 0 and 5
            {"title": null}         | title must not be null
            {"title": 5}            | title must be text
            {"board_id": "x"}       | board_id must be a UUID
            {"due_at": "tomorrow"}  | due_at must be a time with offset, such as 2026-01-31T09:30:00Z
            """)
        void is_checked_where_it_changes_something(String body, String error) {
            assertThat(patch(THING, body).error()).isEqualTo(error);
        }
    }

    @Nested
    class A_field_that_is_wrong {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            {}                                              | title must not be blank
            {"title": null}                                 | title must not be blank
            {"title": 5}                                    | title must be text
            {"title": true}                                 | title must be text
            {"title": ["a"]}                                | title must be text
            {"title": "t", "size": "5"}                     | size must be a whole number
            {"title": "t", "size": 5.0}                     | size must be a whole number
            {"title": "t", "size": ""}                      | size must be a whole number
            {"title": "t", "size": 99999999999999999999}    | size is out of range
            {"title": "t", "size": 10}                      | size must be less than or equal to 9
            {"title": "t", "urgent": "true"}                | urgent must be true or false
            {"title": "t", "urgent": 1}                     | urgent must be true or false
            {"title": "t", "state": "TO_DO"}                | state must be one of: to_do, done
            {"title": "t", "state": 0}                      | state must be one of: to_do, done
            {"title": "t", "state": ""}                     | state must be one of: to_do, done
            {"title": "t", "labels": [5]}                   | labels[0] must be text
            {"title": "t", "labels": [["a"]]}               | labels[0] must be text
            {"title": "t", "board_access": {}}              | board_access must be a list
            {"title": "t", "board_access": "a"}             | board_access must be a list
            {"title": "t", "board_access": [3]}             | board_access[0] must be an object
            {"title": "t", "board_access": [{"board_id": "1-2-3-4-5"}]} | board_access[0].board_id must be a UUID
            {"title": "t", "board_access": [{"may_write": true}]} | board_access[0].board_id must not be null
            {"title": "t", "board_access": [{"board_id": null}]} | board_access[0].may_write must be true or false
            """)
        void is_named_as_the_sender_knows_it(String body, String error) {
            var answer = post(THINGS, body);
            assertThat(answer.error()).isEqualTo(error);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("invalid_request");
            assertThat(answer.json().get("detail").asString()).contains(error);
        }

        @ParameterizedTest
        @ValueSource(strings = {"1700000000", "\"2026-01-31\"", "\"+12026-01-31T00:00Z\"", "\"\"", "true", "{}"})
        void may_be_a_time(String time) {
            assertThat(post(THINGS, "{\"title\": \"t\", \"due_at\": " + time + "}")
                            .error())
                    .isEqualTo("due_at must be a time with offset, such as 2026-01-31T09:30:00Z");
        }

        @Test
        void does_not_hide_the_others() {
            assertThat(post(THINGS, "{\"title\": \"\", \"size\": 10}").json().get("errors"))
                    .hasSize(2);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
            {"title": "a\\u0000"}                        | title
            {"title": "\\ud83d"}                         | title
            {"title": "t", "extra": {"a": [1, {"b": "\\u0000"}]}} | extra.a[1].b
            {"title": "t", "unknown": {"\\u0000": 1}}    | unknown.?
            """)
        void may_be_so_because_its_text_cannot_be_stored(String body, String field) {
            var answer = post(THINGS, body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo(field);
            assertThat(answer.code()).isEqualTo("unstorable_text");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1e309", "-1E+0400", "1.0e99999"})
        void may_be_so_because_no_number_is_so_large(String number) {
            var answer = post(THINGS, "{\"title\": \"t\", \"extra\": {\"a\": [" + number + "]}}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("extra.a[0]");
            assertThat(answer.code()).isEqualTo("number_too_large");
        }

        @Test
        void is_not_so_because_it_looks_large() {
            var large = "[1e308, " + "9".repeat(400) + ", \"1e999\"]";
            assertThat(post(THINGS, "{\"title\": \"t\", \"extra\": {\"a\": " + large + "}}")
                            .status())
                    .isEqualTo(201);
        }

        @Test
        void is_not_what_only_looks_like_an_escape() {
            assertThat(post(THINGS, "{\"title\": \"\\\\u0000\"}").status()).isEqualTo(201);
        }
    }

    @Nested
    class A_list_as_body {
        @Test
        void is_checked_element_by_element() {
            assertThat(post(THINGS + "/list", "[{\"may_write\": true}]").error())
                    .isEqualTo("[0].board_id must not be null");
            assertThat(post(THINGS + "/list", "[{\"may_write\": 1}]").error())
                    .isEqualTo("[0].may_write must be true or false");
        }
    }
}
