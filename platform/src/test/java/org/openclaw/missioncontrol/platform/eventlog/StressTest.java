package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openclaw.missioncontrol.platform.eventlog.TestLog.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many writers with rollbacks and pauses between insert and commit; set the seed to see a run again. */
class StressTest {
    private static final long SEED = Long.getLong("log.stress.seed", 42);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("log.stress.seconds", 3));
    private static final int WRITERS = Integer.getInteger("log.stress.writers", 8);

    private final TestLog log = new TestLog();
    private final Queue<String> committed = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() throws Exception {
        log.close();
    }

    @Test
    void every_reader_sees_exactly_what_was_committed_in_one_order() throws Exception {
        var nodes = List.of(log.node(), log.node());
        var end = System.nanoTime() + LENGTH.toNanos();
        var readers = new ArrayList<Future<List<TrackedEventMessage<?>>>>();
        try (var threads = Executors.newCachedThreadPool()) {
            var writers = new ArrayList<Future<?>>();
            for (var i = 0; i < WRITERS; i++) {
                var writer = i;
                writers.add(threads.submit(() -> write(nodes.get(writer % 2), writer, end)));
            }
            for (var node : nodes) readers.add(threads.submit(() -> follow(node, writers)));
            for (var writer : writers) writer.get();
        }
        var afterwards = ids(TestLog.read(log.engine, null));
        assertThat(afterwards).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(committed);
        for (var reader : readers) {
            assertThat(ids(reader.get())).isEqualTo(afterwards);
            assertAscendingPerStream(reader.get());
        }
        System.out.printf("%d events of %d writers, seed %d%n", afterwards.size(), WRITERS, SEED);
    }

    private void write(WakeableEventStore store, int writer, long end) {
        var random = new Random(SEED + writer);
        var next = new HashMap<String, Long>();
        while (System.nanoTime() < end) {
            var stream = writer + "-" + random.nextInt(20);
            var first = next.getOrDefault(stream, 0L);
            var events = new ArrayList<EventMessage<?>>();
            for (var i = 0; i <= random.nextInt(3); i++) events.add(event(stream, first + i, "x"));
            var fate = random.nextInt(100);
            try {
                log.inUnitOfWork(() -> {
                    store.publish(events);
                    CurrentUnitOfWork.get().onPrepareCommit(_ -> meet(fate));
                });
            } catch (RollBack _) {
                continue;
            }
            events.forEach(event -> committed.add(event.getIdentifier()));
            next.put(stream, first + events.size());
        }
    }

    /** What happens after the insert and before the commit. */
    private static void meet(int fate) {
        if (fate < 10) throw new RollBack();
        if (fate < 13) LockSupport.parkNanos(Duration.ofMillis(fate * 10L).toNanos());
    }

    private List<TrackedEventMessage<?>> follow(WakeableEventStore store, List<Future<?>> writers)
            throws InterruptedException {
        var seen = new ArrayList<TrackedEventMessage<?>>();
        try (var stream = store.openStream(null)) {
            while (stream.hasNextAvailable(500, TimeUnit.MILLISECONDS)
                    || !writers.stream().allMatch(Future::isDone)
                    || seen.size() < committed.size()) {
                if (!stream.hasNextAvailable(10, TimeUnit.SECONDS)) break;
                seen.add(stream.nextAvailable());
            }
        }
        return seen;
    }

    private static void assertAscendingPerStream(List<TrackedEventMessage<?>> events) {
        var last = new HashMap<String, Long>();
        for (var event : events) {
            var domain = (DomainEventMessage<?>) event;
            var previous = last.put(domain.getAggregateIdentifier(), domain.getSequenceNumber());
            assertThat(domain.getSequenceNumber()).isEqualTo(previous == null ? 0 : previous + 1);
        }
    }

    private static List<String> ids(List<? extends EventMessage<?>> events) {
        return events.stream().map(EventMessage::getIdentifier).toList();
    }

    private static final class RollBack extends RuntimeException {
        RollBack() {
            super(null, null, false, false);
        }
    }
}
