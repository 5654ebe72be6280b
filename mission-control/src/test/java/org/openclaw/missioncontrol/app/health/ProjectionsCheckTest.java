package org.openclaw.missioncontrol.app.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.health.ReadinessCheck.State;
import org.openclaw.missioncontrol.platform.eventlog.FailedBatches;

class ProjectionsCheckTest {
    private final EventProcessingConfiguration processing = mock();
    private final StreamingEventProcessor projection = mock();
    private final EventTrackerStatus segment = mock();
    private final EventStore log = mock();
    private final ProjectionsCheck check = new ProjectionsCheck(processing, log, () -> true, mock(FailedBatches.class));

    @BeforeEach
    void a_projection_runs() {
        when(processing.eventProcessors()).thenReturn(Map.of("views", projection));
        when(projection.getName()).thenReturn("views");
        when(projection.isRunning()).thenReturn(true);
        when(projection.processingStatus()).thenReturn(Map.of(0, segment));
    }

    private void stands(long projected, long written) {
        when(segment.getTrackingToken()).thenReturn(new GlobalSequenceTrackingToken(projected));
        when(log.createHeadToken()).thenReturn(new GlobalSequenceTrackingToken(written));
    }

    private State after(long seconds) {
        var then = Instant.now().plusSeconds(seconds);
        try (var clock = mockStatic(Instant.class, CALLS_REAL_METHODS)) {
            clock.when(Instant::now).thenReturn(then);
            return check.look();
        }
    }

    @Test
    void tells_a_projection_apart_that_has_not_come_in_a_minute_where_the_log_ended() {
        stands(5, 10);
        assertThat(after(0)).isEqualTo(State.UP);
        assertThat(after(55)).isEqualTo(State.UP);
        stands(9, 20);
        assertThat(after(65)).isEqualTo(State.LAGGING);
        stands(10, 20);
        assertThat(after(70)).isEqualTo(State.UP);
        assertThat(after(125)).isEqualTo(State.UP);
        assertThat(after(135)).isEqualTo(State.LAGGING);
    }

    @Test
    void is_down_when_a_projection_stands_still() {
        stands(10, 10);
        when(segment.isErrorState()).thenReturn(true);
        assertThat(check.look()).isEqualTo(State.DOWN);
        when(segment.isErrorState()).thenReturn(false);
        when(projection.isRunning()).thenReturn(false);
        assertThat(check.look()).isEqualTo(State.DOWN);
    }
}
