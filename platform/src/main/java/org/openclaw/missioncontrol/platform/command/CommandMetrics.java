package org.openclaw.missioncontrol.platform.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.stereotype.Component;

/** How long callers wait at the door for commands, what comes of it, and how often the read models were late. */
@Component
class CommandMetrics {
    private static final Duration[] BUCKETS = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterProvider<Timer> durations;
    private final Counter viewsLate;

    CommandMetrics(MeterRegistry registry) {
        durations = Timer.builder("command.duration")
                .description("Time from a command at the door to its answer, the wait for the read models included")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        viewsLate = Counter.builder("command.views.late")
                .description("Commands that were done but answered before the read models showed it")
                .register(registry);
    }

    void measure(Object command, Receipt receipt, Runnable work) {
        measure(command, receipt, () -> {
            work.run();
            return true;
        });
    }

    /** Has the work for a command done, and notes how long that took and what came of it. */
    <A> A measure(Object command, Receipt receipt, Supplier<A> work) {
        var begin = System.nanoTime();
        var outcome = "failed";
        try {
            var answer = work.get();
            outcome = "done";
            return answer;
        } catch (ViewPending late) {
            outcome = "done";
            viewsLate.increment();
            throw late;
        } catch (Rejection refusal) {
            outcome = "refused";
            throw refusal;
        } finally {
            durations
                    .withTags(
                            "command",
                            command.getClass().getSimpleName(),
                            "outcome",
                            receipt.isRepetition() ? "repetition" : outcome)
                    .record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
