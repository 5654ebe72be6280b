package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * Remembers where a processor failed last. It gives its place back after a failure and tries again, up to a minute later;
 * Axon calls it healthy meanwhile.
 */
public final class FailedBatches implements ErrorHandler {
    /** Who has not failed again for so long has left the place to another node. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(90);

    private record Failure(Instant at, long position) {}

    private final Map<String, Failure> last = new ConcurrentHashMap<>();

    FailedBatches() {}

    @Override
    public void handleError(ErrorContext failed) throws Exception {
        if (failed.failedEvents().getFirst() instanceof TrackedEventMessage<?> first)
            last.put(
                    failed.eventProcessor(),
                    new Failure(Instant.now(), PostgresEventStorageEngine.positionOf(first.trackingToken())));
        PropagatingErrorHandler.instance().handleError(failed);
    }

    /** Whether the processor has failed here and has not come further since. */
    public boolean isStuck(StreamingEventProcessor processor) {
        var failure = last.get(processor.getName());
        return failure != null
                && failure.at().plus(FORGOTTEN_AFTER).isAfter(Instant.now())
                && processor.processingStatus().values().stream()
                        .noneMatch(segment -> segment.getCurrentPosition().orElse(0) >= failure.position());
    }
}
