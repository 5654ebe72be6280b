package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.openclaw.missioncontrol.testsupport.TestDatabase;

/**
 * What the gap rule costs the writers: appends of one event per transaction, durable, through Axon's own engine, through
 * ours with and without its trigger, and by bare JDBC, in interleaved rounds.
 *
 * <pre>
 * ./mvnw -q -pl benchmarks -am compile
 * java -cp benchmarks/target/classes:$(cat benchmarks/target/classpath.txt) \
 *     org.openclaw.missioncontrol.benchmarks.AppendCost
 * </pre>
 */
final class AppendCost {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    private static final Duration RUN = Duration.ofMillis(Integer.getInteger("millis", 2_000));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("warm-up", 4));

    private AppendCost() {}

    static void main() throws Exception {
        System.setProperty("test.database.durable", "true");
        try (var database = TestDatabase.create()) {
            Flyway.configure().dataSource(database.dataSource()).load().migrate();
            var writers = Writers.on(database.dataSource());
            for (var writer : writers) Rate.of(writer, 8, WARM_UP);
            for (var threads : List.of(8, 32)) print(threads, measured(writers, threads));
        }
    }

    private static Map<String, double[]> measured(List<Writer> writers, int threads) throws Exception {
        var rates = new LinkedHashMap<String, double[]>();
        for (var round = 0; round < ROUNDS; round++) {
            for (var i = 0; i < writers.size(); i++) {
                var writer = writers.get((i + round) % writers.size()); // so that nobody always comes after the same
                writer.prepare();
                rates.computeIfAbsent(writer.name(), _ -> new double[ROUNDS])[round] = Rate.of(writer, threads, RUN);
            }
        }
        return rates;
    }

    private static void print(int threads, Map<String, double[]> rates) {
        var raw = rates.values().iterator().next();
        System.out.printf("%n%d threads, %d rounds of %d ms%n", threads, ROUNDS, RUN.toMillis());
        System.out.printf("%-22s %10s %17s %22s%n", "", "events/s", "(lowest-highest)", "of raw (lowest-highest)");
        rates.forEach((name, each) -> {
            var ratios = IntStream.range(0, ROUNDS)
                    .mapToDouble(round -> each[round] / raw[round])
                    .sorted()
                    .toArray();
            var events = Arrays.stream(each).sorted().toArray();
            System.out.printf(
                    "%-22s %10.0f %17s %10.2f (%.2f-%.2f)%n",
                    name,
                    events[ROUNDS / 2],
                    "(%.0f-%.0f)".formatted(events[0], events[ROUNDS - 1]),
                    ratios[ROUNDS / 2],
                    ratios[0],
                    ratios[ROUNDS - 1]);
        });
    }
}
