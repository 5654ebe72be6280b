package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** How often a second some clients together manage something; every single time is found by SQL, or it fails. */
final class Rate {
    private Rate() {}

    static double of(int clients, Duration length, Client work, Callable<Long> counted) throws Exception {
        var before = counted.call();
        var began = System.nanoTime();
        var end = began + length.toNanos();
        var done = 0L;
        try (var pool = Executors.newFixedThreadPool(clients)) {
            var each = IntStream.range(0, clients)
                    .<Callable<Long>>mapToObj(client -> () -> until(end, client, work))
                    .toList();
            for (var finished : pool.invokeAll(each)) done += finished.get();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var found = counted.call() - before;
        if (found != done) throw new IllegalStateException(done + " were done, but " + found + " are found");
        return done / seconds;
    }

    private static long until(long end, int client, Client work) throws Exception {
        var turn = 0L;
        for (; System.nanoTime() < end; turn++) work.once(client, turn);
        return turn;
    }

    /** What a client does again and again. */
    interface Client {
        void once(int client, long turn) throws Exception;
    }
}
