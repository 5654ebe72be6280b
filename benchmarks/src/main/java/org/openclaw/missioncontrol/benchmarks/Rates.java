package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one contender managed in each round, in the order of the rounds. */
record Rates(double... each) {
    /** One round only. */
    static Rates of(long times, Duration in) {
        return new Rates(times / (in.toNanos() / 1e9));
    }

    double median() {
        return sorted()[each.length / 2];
    }

    /** How many times faster than another: the ratio of the medians, and how far apart it was in single rounds. */
    Ratio over(Rates other) {
        var rounds = new Rates(IntStream.range(0, each.length)
                .mapToDouble(round -> each[round] / other.each[round])
                .toArray());
        return new Ratio(median() / other.median(), rounds.sorted()[0], rounds.sorted()[each.length - 1]);
    }

    private double[] sorted() {
        return Arrays.stream(each).sorted().toArray();
    }

    /** The median with the lowest and the highest. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s (%,.0f–%,.0f)", median(), sorted()[0], sorted()[each.length - 1]);
    }

    /** A ratio of two medians, with the lowest and the highest of single rounds. */
    record Ratio(double value, double lowest, double highest) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", value, lowest, highest);
        }
    }
}
