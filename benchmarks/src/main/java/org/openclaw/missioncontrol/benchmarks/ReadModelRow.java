package org.openclaw.missioncontrol.benchmarks;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.List;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.openclaw.missioncontrol.benchmarks.Row.Latency;

/** How long until somebody who changes something sees it himself, when nothing else is going on. */
record ReadModelRow(Product product, Plan plan) implements Measurement {
    private static final int PER_SECOND = 20;
    private static final int TASKS = 200;

    @Override
    public String how() {
        return """
            *Own read model.* `PATCH /api/v1/tasks/{id}` with another title, %d a second at fixed times, and nothing \
            else: from the time at which it should have been sent to the end of the answer, which is read from the read \
            model and compared with what was sent.\
            """.formatted(PER_SECOND);
    }

    @Override
    public String limits() {
        return """
            *Own read model.* Two commits follow one another, that of the events and that of the read models, each with its \
            write to the disk; between them three threads wake one another.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        try (var pool = new HttpPool(product)) {
            var tasks = Boards.tasks(pool, 1, TASKS);
            OpenLoop.run(PER_SECOND, plan.warmUp(), (number, due) -> changed(pool, tasks, number, due));
            Histogram found = new ConcurrentHistogram(60_000_000, 3);
            OpenLoop.run(
                    PER_SECOND,
                    plan.watch(),
                    (number, due) -> found.recordValue(changed(pool, tasks, TASKS + number, due)));
            return List.of(Row.latency(
                    "command → own read model, idle, p50 / p95", found, new Latency(20, 80), new Latency(8, 25)));
        }
    }

    /** Microseconds. */
    private static long changed(HttpPool pool, List<String> tasks, int number, long due) throws Exception {
        var task = tasks.get(number % TASKS);
        pool.use(http -> Boards.rename(http, task, "Seen at " + due));
        return NANOSECONDS.toMicros(System.nanoTime() - due);
    }
}
