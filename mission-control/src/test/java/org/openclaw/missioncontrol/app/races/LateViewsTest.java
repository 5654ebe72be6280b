package org.openclaw.missioncontrol.app.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered while the read models are held up. */
class LateViewsTest extends ApiTest {
    private static final String TASKS = "/api/v1/tasks/";

    @Autowired
    private DataSource connections;

    @Test
    void a_change_is_a_success_that_names_its_version() throws Exception {
        var task = task(board(), "Write");
        admin.post(TASKS + task + "/comments", Map.of("message", "Soon")).created();
        try (var _ = new HeldViews(connections)) {
            var answer = admin.patch(TASKS + task, Map.of("title", "Read", "description", "Slowly"))
                    .ok();
            assertPending(answer, task, 3);
        }
        var next = admin.with("If-Match", "\"3\"")
                .patch(TASKS + task, Map.of("title", "Sing"))
                .ok();
        assertThat(next.header("ETag")).contains("\"4\"");
    }

    @Test
    void what_was_made_is_named_and_not_where_it_was_made() throws Exception {
        var task = task(board(), "Write");
        try (var _ = new HeldViews(connections)) {
            var comment = admin.post(TASKS + task + "/comments", Map.of("message", "Soon"))
                    .created();
            assertThat(comment.id()).isNotEqualTo(task);
            assertPending(comment, comment.id(), 0);
            assertThat(comment.header("Location")).contains(TASKS + task + "/comments");
        }
    }

    @Test
    void a_gateway_is_named_and_not_its_main_agent() throws Exception {
        Answer gateway;
        try (var _ = new HeldViews(connections)) {
            gateway = admin.post("/api/v1/gateways", Map.of("name", "Gate " + UUID.randomUUID()))
                    .created();
            assertPending(gateway, gateway.id(), 0);
        }
        admin.patch("/api/v1/gateways/" + gateway.id(), Map.of("workspace_root", "/work"))
                .ok();
    }

    @Test
    void a_change_that_was_already_made_is_not_answered_before_it_can_be_seen() throws Exception {
        var task = task(board(), "Write");
        try (var views = new HeldViews(connections)) {
            assertPending(admin.patch(TASKS + task, Map.of("title", "Read")).ok(), task, 1);
            var again = CompletableFuture.supplyAsync(() -> admin.patch(TASKS + task, Map.of("title", "Read")));
            assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> again.get(500, TimeUnit.MILLISECONDS));
            views.release();
            var answer = again.get(10, TimeUnit.SECONDS).ok();
            assertThat(answer.header("X-View-Pending")).isEmpty();
            assertThat(answer.text("/title")).isEqualTo("Read");
        }
    }

    @Test
    void a_token_is_shown_all_the_same_since_it_is_shown_only_once() throws Exception {
        var agent = worker(board()).id();
        try (var _ = new HeldViews(connections)) {
            var answer = admin.post("/api/v1/agents/" + agent + "/token", Map.of());
            assertThat(answer.created().text("/token")).startsWith("agt_");
        }
    }

    private static void assertPending(Answer answer, String id, long version) {
        assertThat(answer.header("X-View-Pending")).contains("true");
        assertThat(answer.id()).isEqualTo(id);
        assertThat(answer.json().path("version").asLong(-1)).isEqualTo(version);
        assertThat(answer.header("ETag")).contains("\"" + version + "\"");
    }
}
