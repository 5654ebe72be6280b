package org.openclaw.missioncontrol.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class AnswersTest extends SampleClient {
    private static final String ID = "0190a7a0-0000-7000-8000-000000000001";

    @Nested
    class What_is_created {
        @Test
        void has_an_address_and_a_version() {
            var answer = post(THINGS, "{\"title\": \"t\"}");
            assertThat(answer.header("Location"))
                    .isEqualTo(THINGS + "/" + answer.json().get("id").asString());
            assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        }

        @Test
        void may_live_elsewhere_and_need_not_show_its_id() {
            var answer = post(THINGS + "/" + ID + "/parts", "");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("Location"))
                    .matches("/api/v1/parts/[0-9a-f-]{36}")
                    .doesNotContain(ID);
        }
    }

    @Nested
    class A_page {
        @Test
        void says_in_headers_which_part_it_is() {
            var answer = get(THINGS + "?limit=2&offset=3");
            assertThat(answer.header("X-Total-Count")).isEqualTo("41");
            assertThat(answer.header("X-Limit")).isEqualTo("2");
            assertThat(answer.header("X-Offset")).isEqualTo("3");
            assertThat(answer.json().propertyNames())
                    .containsExactlyInAnyOrder("items", "total", "page", "size", "limit", "offset");
            assertThat(answer.json().get("page").asInt()).isEqualTo(2);
        }
    }

    @Nested
    class A_view_that_is_late {
        @Test
        void does_not_make_a_success_a_failure() {
            var answer = post(THINGS + "/pending", "{}");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("X-View-Pending")).isEqualTo("true");
            assertThat(answer.json().get("version").asInt()).isEqualTo(7);
            assertThat(answer.header("ETag")).isEqualTo("\"7\"");
            assertThat(answer.header("Location"))
                    .endsWith("/pending/" + answer.json().get("id").asString());
        }

        @Test
        void takes_nothing_from_an_answer_that_needs_no_view() {
            var answer = post(THINGS + "/" + ID + "/secret", "{}");
            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.header("X-View-Pending")).isEqualTo("true");
            assertThat(answer.header("Location")).isEqualTo(THINGS + "/" + ID);
            assertThat(answer.text()).isEqualTo("{\"secret\":\"once\"}");
        }

        @Test
        void leaves_an_empty_answer_empty() {
            var answer = send("DELETE", THINGS + "/" + ID, BodyPublishers.noBody(), "If-Match", "\"1\"");
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("X-View-Pending")).isEqualTo("true");
            assertThat(answer.text()).isEmpty();
        }
    }

    @Nested
    class A_refusal {
        @Test
        void is_a_problem_document() {
            var answer = get(THINGS + "/failures/conflict", "X-Request-Id", "my-2", "Accept", "text/csv");
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("X-Request-Id")).isEqualTo("my-2");
            assertThat(answer.text())
                    .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                            + "\"detail\":\"Somebody took it.\",\"code\":\"task_taken\",\"request_id\":\"my-2\","
                            + "\"holder\":\"somebody\"}");
        }

        @Test
        void may_say_when_to_come_back_or_how_to_sign_in() {
            assertThat(get(THINGS + "/failures/busy").header("Retry-After")).isEqualTo("17");
            assertThat(get(THINGS + "/failures/stranger").header("WWW-Authenticate"))
                    .isEqualTo("Bearer");
        }

        @ParameterizedTest
        @CsvSource({
            "wrapped, 404, not_found",
            "busy, 429, too_many",
            "stranger, 401, bad_token",
            "concurrent, 409, concurrent_change",
            "no-stream, 404, not_found",
            "lost-line, 503, busy"
        })
        void comes_from_anywhere(String kind, int status, String code) {
            var answer = get(THINGS + "/failures/" + kind);
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.text()).doesNotContain("secret");
        }
    }

    @Nested
    class A_fault_of_our_own {
        @ParameterizedTest
        @CsvSource({"/api/v1/things/failures/bug", "/api/v1/things/failures/error", "/filter/fails"})
        void is_logged_once_and_tells_nothing(String path, CapturedOutput output) {
            var answer = get(path, "X-Request-Id", "fault-" + path.length());
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.code()).isEqualTo("internal_error");
            assertThat(answer.json().get("request_id").asString()).isEqualTo("fault-" + path.length());
            assertThat(answer.text()).doesNotContain("secret").doesNotContain("Exception");
            assertThat(output.getOut())
                    .containsOnlyOnce("Request fault-" + path.length() + " failed")
                    .doesNotContain("Servlet.service()");
        }
    }

    @Nested
    class A_request_that_nobody_expects {
        @Test
        void has_an_unknown_path() {
            assertProblem(get("/api/v1/nothing"), 404, "not_found");
            assertProblem(post("/api/v1/nothing", "{}"), 404, "not_found");
            assertProblem(get("/error"), 404, "not_found");
        }

        @Test
        void has_a_method_that_is_not_offered() {
            var answer = send("PUT", THINGS + "/" + ID, BodyPublishers.ofString("{}"));
            assertProblem(answer, 405, "method_not_allowed");
            assertThat(answer.header("Allow")).contains("PATCH", "DELETE");
        }

        @Test
        void has_a_content_type_that_is_not_understood() {
            var body = BodyPublishers.ofString("title=t");
            assertProblem(
                    send("POST", THINGS, body, "Content-Type", "application/x-www-form-urlencoded"),
                    415,
                    "unsupported_media_type");
            assertProblem(send("POST", THINGS, body, "Content-Type", "rubbish"), 415, "unsupported_media_type");
            assertProblem(send("POST", THINGS, body), 415, "unsupported_media_type");
        }

        @Test
        void accepts_nothing_that_we_have() {
            assertProblem(get(THINGS, "Accept", "text/csv"), 406, "not_acceptable");
        }

        @Test
        void ends_in_a_filter() {
            assertProblem(get("/filter/forbids"), 403, "forbidden");
        }

        @Test
        void breaks_off_visibly_when_the_answer_has_begun() {
            assertThatThrownBy(() -> get(THINGS + "/half")).hasRootCauseInstanceOf(IOException.class);
        }

        private static void assertProblem(Answer answer, int status, String code) {
            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("X-Request-Id")).isNotEmpty();
            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.json().get("detail").asString()).endsWith(".").doesNotContain("secret");
        }
    }
}
