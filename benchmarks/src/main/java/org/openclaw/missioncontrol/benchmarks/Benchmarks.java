package org.openclaw.missioncontrol.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the product side by side with others and with the limit, prints a table and writes the page about it. Started
 * by the script {@code benchmarks/run}; how long everything takes is said in {@link Plan}.
 */
final class Benchmarks {
    private static final Path PAGE = Path.of(System.getProperty("page", "docs/performance.md"));

    private Benchmarks() {}

    static void main() {
        var plan = Plan.given();
        endAfter(plan);
        System.setProperty("test.database.durable", "true");
        try {
            measure(plan);
            System.exit(0); // whatever still runs ends here
        } catch (Throwable e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void measure(Plan plan) throws Exception {
        var load = Machine.load();
        var report = new Report();
        try (var insides = new Insides()) {
            measure(report, List.of(new AppendRows(insides, plan), new ReplayRows(insides, plan)));
        }
        try (var product = new Product()) {
            measure(
                    report,
                    List.of(
                            new CommandRow(product, plan),
                            new ReadModelRow(product, plan),
                            new BoardSocketRows(product, plan)));
            var machine = Machine.facts(product.database().dataSource());
            Files.writeString(PAGE, report.page(plan, machine, load));
        }
        System.out.println(report.table());
    }

    private static void measure(Report report, List<Measurement> measurements) throws Exception {
        for (var measurement : measurements) {
            var rows = measurement.rows();
            rows.forEach(System.out::println);
            report.add(measurement, rows);
        }
    }

    /** Nothing may go on for ever, and what we started ends with us. */
    private static void endAfter(Plan plan) {
        Thread.ofPlatform().daemon().name("limit").start(() -> {
            try {
                Thread.sleep(plan.limit());
            } catch (InterruptedException stopped) {
                return;
            }
            System.err.println("It takes too long; ending");
            System.exit(1);
        });
    }
}
