package org.openclaw.missioncontrol.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;

/** In an upgrade of one node after the other an old node meets events that only newer ones know. */
class UnknownEventTest extends ApiTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void takes_the_node_out_of_service_until_it_can_read_on() {
        db.sql("""
            INSERT INTO event_log (event_id, stream_type, stream_id, sequence_number, type, revision, recorded_at,
                                   payload, meta_data)
            VALUES ('tomorrow', 'Task', 'tomorrow', 0, 'task.of_tomorrow', '1', now(), '{}', '{}')
            """).update();
        try {
            await().atMost(SOON).untilAsserted(() -> {
                var answer = api("").get("/readyz").refused(503, "not_ready");
                assertThat(answer.text("/checks/projections")).isEqualTo("down");
                assertThat(answer.text("/request_id"))
                        .isEqualTo(answer.header("X-Request-Id").orElseThrow());
            });
        } finally {
            db.sql("DELETE FROM event_log WHERE event_id = 'tomorrow'").update();
        }
        await().atMost(SOON).untilAsserted(() -> api("").get("/readyz").ok());
        var task = task(board(), "Go on");
        assertThat(admin.get("/api/v1/tasks/" + task).ok().text("/title")).isEqualTo("Go on");
    }
}
