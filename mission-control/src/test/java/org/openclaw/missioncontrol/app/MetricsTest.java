package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openclaw.missioncontrol.app.socket.BoardClient;
import org.openclaw.missioncontrol.app.socket.StreamReaderClient;
import org.springframework.beans.factory.annotation.Value;

/** What the management port tells whoever watches the product. */
class MetricsTest extends ApiTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern LABEL = Pattern.compile("=\"([^\"]*)\"");
    private static final String UUID_ANYWHERE = ".*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-.*";

    @Value("${local.management.port}")
    private int managementPort;

    private String scrape() {
        return new Api("http://127.0.0.1:" + managementPort, "")
                .get("/actuator/prometheus")
                .ok()
                .response()
                .body();
    }

    /** 0 as long as nothing has happened. */
    private double value(String series) {
        return scrape().lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .findFirst()
                .orElse(0);
    }

    private double answers(String command, String outcome) {
        return value("command_duration_seconds_count{command=\"%s\",outcome=\"%s\"}".formatted(command, outcome));
    }

    @Nested
    class A_command_is_counted {
        @Test
        void as_done_or_refused() {
            var task = "/api/v1/tasks/" + task(board(Map.of("require_approval_for_done", true)), "Write");
            var done = answers("UpdateTask", "done");
            var refused = answers("UpdateTask", "refused");
            admin.patch(task, Map.of("title", "Read")).ok();
            admin.patch(task, Map.of("status", "done")).is(409);
            assertThat(answers("UpdateTask", "done")).isEqualTo(done + 1);
            assertThat(answers("UpdateTask", "refused")).isEqualTo(refused + 1);
            assertThat(scrape())
                    .contains("command_duration_seconds_bucket{command=\"UpdateTask\",outcome=\"done\",le=\"0.05\"}");
        }

        @Test
        void as_a_repetition() {
            var body = Map.of("board_id", board(), "title", "Once");
            var repetitions = answers("CreateTask", "repetition");
            var impatient = admin.with("Idempotency-Key", UUID.randomUUID().toString());
            impatient.post("/api/v1/tasks", body).created();
            impatient.post("/api/v1/tasks", body).created();
            assertThat(answers("CreateTask", "repetition")).isEqualTo(repetitions + 1);
        }
    }

    @Nested
    class The_log {
        @Test
        void tells_how_much_is_appended_and_how_fast() {
            var board = board();
            var events = value("event_log_events_total");
            var appends = value("event_log_append_seconds_count");
            task(board, "Write");
            assertThat(value("event_log_events_total")).isGreaterThan(events);
            assertThat(value("event_log_append_seconds_count")).isGreaterThan(appends);
            assertThat(scrape())
                    .contains("event_log_append_seconds_bucket{le=\"0.005\"}", "event_log_oldest_append_seconds ");
        }

        @ParameterizedTest
        @ValueSource(strings = {"views", "reactions"})
        void tells_that_nobody_is_behind_when_nothing_happens(String processor) {
            task(board(), "Write");
            var lag = "processor_lag_positions{processor=\"" + processor + "\"}";
            assertThat(scrape()).contains(lag);
            await().atMost(SOON).until(() -> value(lag) == 0);
        }
    }

    @Nested
    class Connections {
        @Test
        void are_counted_while_they_are_open() throws Exception {
            var board = board();
            var sockets = value("sockets_open{kind=\"board\"}");
            var streams = value("sockets_open{kind=\"stream\"}");
            var frames = value("sockets_frames_total");
            var address = "http://localhost:" + port + "/api/v1/activity/stream";
            try (var viewer = new BoardClient(port, board, "?token=" + adminToken.value());
                    var _ = new StreamReaderClient(address, adminToken.value(), "")) {
                viewer.next("board.state");
                await().until(() -> value("sockets_open{kind=\"board\"}") == sockets + 1);
                await().until(() -> value("sockets_open{kind=\"stream\"}") == streams + 1);
                assertThat(value("sockets_frames_total")).isGreaterThan(frames);
            }
            await().atMost(SOON).until(() -> value("sockets_open{kind=\"board\"}") == sockets);
            assertThat(scrape()).contains("sockets_cut_total ", "command_views_late_total ");
        }
    }

    @Test
    void no_label_tells_of_anybody() {
        var task = task(board(), "Write");
        arrival(newAddress()).get("/api/v1/tasks/" + task).is(404);
        admin.get("/api/v1/no-such-thing/" + task).is(404);
        var labels = LABEL.matcher(scrape()).results().map(found -> found.group(1));
        assertThat(labels)
                .isNotEmpty()
                .noneMatch(label -> label.matches(UUID_ANYWHERE) || label.contains("@"))
                .noneMatch(adminToken.value()::equals);
    }
}
