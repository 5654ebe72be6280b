package org.openclaw.missioncontrol.app.races;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** How long calls took. */
final class Timings {
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

    <T> T measure(Supplier<T> call) {
        var since = System.nanoTime();
        try {
            return call.get();
        } finally {
            nanos.add(System.nanoTime() - since);
        }
    }

    int count() {
        return nanos.size();
    }

    /** For people: the median and the time that 95 of 100 calls did not exceed. */
    @Override
    public String toString() {
        var sorted = nanos.stream().sorted().toList();
        if (sorted.isEmpty()) return "none";
        return String.format(
                Locale.ROOT,
                "n=%d p50=%.1fms p95=%.1fms",
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1e6,
                sorted.get(sorted.size() * 95 / 100) / 1e6);
    }
}
