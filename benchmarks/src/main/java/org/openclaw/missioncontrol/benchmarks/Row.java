package org.openclaw.missioncontrol.benchmarks;

import java.util.Locale;
import java.util.function.Predicate;
import org.HdrHistogram.Histogram;
import org.openclaw.missioncontrol.benchmarks.Rates.Ratio;

/**
 * One line of the table.
 *
 * @param ours what the product did, as text
 * @param theirs what it is compared with did; empty when it is compared with nothing
 */
record Row(String what, String ours, String theirs, String found, String floor, String goal, Reached reached) {
    private static final String NOTHING = "";

    /** How far it got. */
    enum Reached {
        GOAL,
        FLOOR,
        LESS,
        /** Nothing was asked. */
        TOLD
    }

    /** A ratio, which shall be at least so high. */
    static Row ratio(String what, Rates ours, Rates theirs, double floor, double goal) {
        var ratio = ours.over(theirs);
        var reached = reached(ratio, floor, goal, (found, least) -> found.value() >= least);
        return row(what, ours, theirs, ratio).asked(decimal(floor), decimal(goal), reached);
    }

    /** A ratio of which nothing is asked. */
    static Row told(String what, Rates ours, Rates theirs) {
        return row(what, ours, theirs, ours.over(theirs));
    }

    private static Row row(String what, Rates ours, Rates theirs, Ratio ratio) {
        return new Row(what, ours.toString(), theirs.toString(), ratio.toString(), NOTHING, NOTHING, Reached.TOLD);
    }

    /** Latencies in microseconds, of which half and 19 of 20 shall be at most so long. */
    static Row latency(String what, Histogram found, Latency floor, Latency goal) {
        var latency = new Latency(milliseconds(found, 50), milliseconds(found, 95));
        var ours = String.format(
                Locale.ROOT,
                "%,d measured, p99 %.1f, longest %.1f ms",
                found.getTotalCount(),
                milliseconds(found, 99),
                found.getMaxValue() / 1e3);
        return new Row(what, ours, NOTHING, latency.toString(), NOTHING, NOTHING, Reached.TOLD)
                .asked(floor.toString(), goal.toString(), reached(latency, floor, goal, Latency::within));
    }

    /** Latencies in microseconds, of which nothing is asked. */
    static Row latencyTold(String what, Histogram found) {
        var none = new Latency(Double.MAX_VALUE, Double.MAX_VALUE);
        var row = latency(what, found, none, none);
        return new Row(what, row.ours, NOTHING, row.found, NOTHING, NOTHING, Reached.TOLD);
    }

    /** Something of which nothing is asked. */
    static Row told(String what, String found) {
        return new Row(what, NOTHING, NOTHING, found, NOTHING, NOTHING, Reached.TOLD);
    }

    /** Something of which there shall be at most so much. */
    static Row most(String what, String ours, double found, double floor, double goal, String unit) {
        var reached = reached(found, floor, goal, (is, most) -> is <= most);
        return new Row(what, ours, NOTHING, decimal(found) + " " + unit, decimal(floor), decimal(goal), reached);
    }

    /** Faults, of which there shall be none. */
    static Row none(String what, long of, long faults) {
        return new Row(
                what,
                String.format(Locale.ROOT, "%,d", of),
                NOTHING,
                String.valueOf(faults),
                "0",
                "0",
                faults == 0 ? Reached.GOAL : Reached.LESS);
    }

    /** It could not be measured. */
    static Row failed(Measurement measurement, Exception failure) {
        var what = measurement.getClass().getSimpleName();
        return new Row(what, NOTHING, NOTHING, "failed: " + failure.getMessage(), NOTHING, NOTHING, Reached.LESS);
    }

    private Row asked(String floor, String goal, Reached reached) {
        return new Row(what, ours, theirs, found, floor, goal, reached);
    }

    private static <F, L> Reached reached(F found, L floor, L goal, Reaches<F, L> reaches) {
        Predicate<L> limit = each -> reaches.test(found, each);
        return limit.test(goal) ? Reached.GOAL : limit.test(floor) ? Reached.FLOOR : Reached.LESS;
    }

    private static double milliseconds(Histogram found, double percentile) {
        return found.getValueAtPercentile(percentile) / 1e3;
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private interface Reaches<F, L> {
        boolean test(F found, L limit);
    }

    /** Milliseconds within which half and 19 of 20 are answered. */
    record Latency(double p50, double p95) {
        boolean within(Latency limit) {
            return p50 <= limit.p50 && p95 <= limit.p95;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f / %.1f ms", p50, p95);
        }
    }
}
