package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Does something at fixed times, however long the times before take: whoever waits is not spared the wait. */
final class OpenLoop {
    private OpenLoop() {}

    /** Runs it so often a second for so long, and returns how often that was, when all of it is done. */
    static int run(int perSecond, Duration length, Work work) throws Exception {
        var times = (int) (perSecond * length.toMillis() / 1_000);
        var began = System.nanoTime();
        var started = new ArrayList<Future<?>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < times; i++) {
                var number = i;
                var due = began + number * 1_000_000_000L / perSecond;
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime())
                    LockSupport.parkNanos(left);
                started.add(threads.submit(() -> {
                    work.run(number, due);
                    return null;
                }));
            }
            for (var each : started) each.get();
        }
        return times;
    }

    /** What is done at a time. */
    interface Work {
        /** @param due when it should have begun, by the clock of the system's nanoseconds */
        void run(int number, long due) throws Exception;
    }
}
