package org.openclaw.missioncontrol.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the product side by side with others and with the limit, prints a table and writes the page about it. Started
 * by the script {@code benchmarks/run}; how long everything takes is said in {@link Plan}.
 */
final class Benchmarks {
    /** With which the class of a measurement begins, when one alone is looked at; then no page is written. */
    private static final String ONLY = System.getProperty("only", "");

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
        if (areAsked(AppendRows.class)) {
            try (var insides = new Insides()) {
                measure(report, new AppendRows(insides, plan));
            }
        }
        if (areAsked(ReplayRows.class)) {
            try (var insides = new Insides()) {
                measure(report, new ReplayRows(insides, plan));
            }
        }
        if (areAsked(CommandRow.class, ReadModelRow.class, BoardSocketRows.class)) {
            try (var product = new Product()) {
                measure(report, new CommandRow(product, plan));
                measure(report, new ReadModelRow(product, plan));
                measure(report, new BoardSocketRows(product, plan));
            }
        }
        if (areAsked(PhoneRows.class)) measure(report, new PhoneRows(plan));
        if (ONLY.isEmpty()) Files.writeString(PAGE, report.page(plan, Machine.facts(), load));
        System.out.println(report.table());
    }

    /** Whether any of these is. */
    private static boolean areAsked(Class<?>... measurements) {
        return Arrays.stream(measurements)
                .anyMatch(measurement -> measurement.getSimpleName().startsWith(ONLY));
    }

    private static void measure(Report report, Measurement measurement) {
        if (!areAsked(measurement.getClass())) return;
        var rows = rows(measurement);
        rows.forEach(System.out::println);
        report.add(measurement, rows);
    }

    /** One that fails says so in the table and does not take the others along. */
    private static List<Row> rows(Measurement measurement) {
        try {
            return measurement.rows();
        } catch (Exception e) {
            e.printStackTrace();
            return List.of(Row.failed(measurement, e));
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
