package org.openclaw.missioncontrol.benchmarks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openclaw.missioncontrol.benchmarks.Row.Reached;

/** The page about speed, as it stands among the documents. */
final class Report {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> how = new ArrayList<>();
    private final List<String> limits = new ArrayList<>();

    /** Adds what a measurement has found. */
    void add(Measurement measurement, List<Row> found) {
        rows.addAll(found);
        how.add(measurement.how());
        if (found.stream().map(Row::reached).anyMatch(reached -> reached == Reached.FLOOR || reached == Reached.LESS))
            limits.add(measurement.limits());
    }

    String table() {
        return """
            | what | ours | beside | found | floor | goal | reached |
            |---|---|---|---|---|---|---|
            """ + rows.stream().map(Report::line).collect(Collectors.joining());
    }

    private static String line(Row row) {
        return "| %s | %s | %s | **%s** | %s | %s | %s |%n"
                .formatted(row.what(), row.ours(), row.theirs(), row.found(), row.floor(), row.goal(), word(row));
    }

    private static String word(Row row) {
        return switch (row.reached()) {
            case GOAL -> "goal";
            case FLOOR -> "floor";
            case LESS -> "no";
            case TOLD -> "";
        };
    }

    /** The whole page. */
    String page(Plan plan, Map<String, String> machine, String load) {
        return """
            # Performance

            Written by `benchmarks/run`, which measures all of this anew in less than half an hour and writes this page. \
            It needs a JDK 25, npm, and pgbench, which it installs where apt-get can. Rates depend on the machine; \
            the ratios were taken in one run, in turn, and tell more.

            %s, %s.

            %s
            A ratio is that of the medians of all rounds; in parentheses stand the lowest and the highest of single rounds. \
            Latencies are those of all requests together.

            ## Where we miss a goal, and why
            %s

            ## What was measured
            %s
            %s

            ## Where
            %s\
            """.formatted(
                        LocalDate.now(ZoneOffset.UTC),
                        duration(plan),
                        table(),
                        limits.isEmpty() ? "Nowhere." : String.join("\n\n", limits),
                        rules(),
                        String.join("\n\n", how),
                        where(machine, load));
    }

    private static String duration(Plan plan) {
        var words = String.format(
                Locale.ROOT,
                "%d rounds of %.1f s each, warm for %d s, latencies for %d s",
                plan.rounds(),
                plan.slice().toMillis() / 1e3,
                plan.warmUp().toSeconds(),
                plan.watch().toSeconds());
        return plan.equals(Plan.FULL) ? words : words + ": **shortened, only to see that everything works**";
    }

    private static String rules() {
        return """
            All use one PostgreSQL of the build that the product brings along, on the same disk, with fsync and synchronous_commit on, \
            a checkpoint before each round, and its clients on the same machine. SQL counts after every round that all \
            work was done. Requests for latencies leave at fixed times, whether or not the ones before are answered.
            """;
    }

    private static String where(Map<String, String> machine, String load) {
        var facts = machine.entrySet().stream().map(fact -> "| " + fact.getKey() + " | " + fact.getValue() + " |\n");
        return "| | |\n|---|---|\n" + facts.collect(Collectors.joining()) + "| load of other programs before | " + load
                + " |\n";
    }
}
