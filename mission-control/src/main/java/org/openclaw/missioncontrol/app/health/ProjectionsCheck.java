package org.openclaw.missioncontrol.app.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.eventlog.FailedBatches;
import org.openclaw.missioncontrol.platform.eventlog.LogHealth;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The log can be read and every projection runs without error; one more than a minute behind is told apart. */
@Component
@Order(3)
class ProjectionsCheck implements ReadinessCheck {
    private static final Duration LAG = Duration.ofSeconds(60);

    /** Where the log ended at some time. A processor that has not come so far a minute later lags. */
    private record Mark(Instant at, TrackingToken head) {}

    private final EventProcessingConfiguration processing;
    private final EventStore log;
    private final LogHealth health;
    private final FailedBatches failures;
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();

    ProjectionsCheck(
            EventProcessingConfiguration processing, EventStore log, LogHealth health, FailedBatches failures) {
        this.processing = processing;
        this.log = log;
        this.health = health;
        this.failures = failures;
    }

    @Override
    public String name() {
        return "projections";
    }

    @Override
    public State look() {
        var worst = State.upIf(health.isLegible());
        for (var processor : processing.eventProcessors().values()) {
            if (processor instanceof StreamingEventProcessor streaming) {
                var state = look(streaming);
                worst = state.compareTo(worst) > 0 ? state : worst;
            }
        }
        return worst;
    }

    private State look(StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        if (!processor.isRunning()
                || processor.isError()
                || failures.isStuck(processor)
                || segments.stream().anyMatch(EventTrackerStatus::isErrorState)) {
            return State.DOWN;
        }
        var mark = marks.get(processor.getName());
        if (mark == null || segments.stream().allMatch(segment -> covers(segment.getTrackingToken(), mark.head()))) {
            var head = log.createHeadToken();
            if (head != null) {
                marks.put(processor.getName(), new Mark(Instant.now(), head));
            }
            return State.UP;
        }
        return mark.at().plus(LAG).isBefore(Instant.now()) ? State.LAGGING : State.UP;
    }

    private static boolean covers(@Nullable TrackingToken reached, TrackingToken head) {
        return reached != null && reached.covers(head);
    }
}
