package org.openclaw.missioncontrol.benchmarks;

import java.util.List;
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
    private static final Plan PLAN = Plan.given();

    private AppendCost() {}

    static void main() throws Exception {
        System.setProperty("test.database.durable", "true");
        try (var database = TestDatabase.create()) {
            Flyway.configure().dataSource(database.dataSource()).load().migrate();
            var writers = Writers.on(database.dataSource());
            Rounds.warmUp(writers, 8, PLAN);
            for (var clients : List.of(8, 32)) print(clients, writers, Rounds.of(writers, clients, PLAN));
        }
    }

    private static void print(int clients, List<Writer> writers, List<Rates> rates) {
        System.out.printf(
                "%n%d threads, %d rounds of %d ms%n",
                clients, PLAN.rounds(), PLAN.slice().toMillis());
        System.out.printf("%-22s %-28s %s%n", "", "events (lowest–highest)", "of raw JDBC");
        for (var i = 0; i < writers.size(); i++) {
            var each = rates.get(i);
            System.out.printf("%-22s %-28s %s%n", writers.get(i).name(), each, each.over(rates.getFirst()));
        }
    }
}
