package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;

/**
 * How long and how much is measured. Each value can be given as a system property of its name, for a short look whether
 * everything works: {@code -Drounds=1 -Dmillis=1000 -Dwarm-up=1 -Dwatch=3}.
 *
 * @param slice how long a contender runs in one round
 * @param watch how long latencies are gathered
 * @param replayed events that are replayed
 * @param limit after which everything is ended, done or not
 */
record Plan(int rounds, Duration slice, Duration warmUp, Duration watch, int viewers, int replayed, Duration limit) {
    static final Plan FULL = new Plan(
            5,
            Duration.ofSeconds(4),
            Duration.ofSeconds(30),
            Duration.ofSeconds(30),
            1_000,
            20_000,
            Duration.ofMinutes(30));

    static Plan given() {
        return new Plan(
                Integer.getInteger("rounds", FULL.rounds),
                Duration.ofMillis(Long.getLong("millis", FULL.slice.toMillis())),
                Duration.ofSeconds(Long.getLong("warm-up", FULL.warmUp.toSeconds())),
                Duration.ofSeconds(Long.getLong("watch", FULL.watch.toSeconds())),
                Integer.getInteger("viewers", FULL.viewers),
                Integer.getInteger("replayed", FULL.replayed),
                Duration.ofSeconds(Long.getLong("limit", FULL.limit.toSeconds())));
    }
}
