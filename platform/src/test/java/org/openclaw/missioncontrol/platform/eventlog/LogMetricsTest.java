package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogMetricsTest {
    private final TestLog log = new TestLog();

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void tell_how_long_the_oldest_append_has_been_open() {
        var registry = new SimpleMeterRegistry();
        new LogMetrics(registry, log.dataSource);
        var age = registry.get("event_log.oldest_append").gauge();

        assertThat(age.value()).isZero();
        try (var slow = log.open().doing(() -> log.engine.appendEvents(event("s", 0, "open")))) {
            assertThat(age.value()).isPositive();
            slow.rollBack();
        }
        assertThat(age.value()).isZero();
    }
}
