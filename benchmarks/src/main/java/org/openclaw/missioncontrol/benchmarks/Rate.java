package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** How many appends a second a writer manages; every one of them is found in the table afterwards, or it fails. */
final class Rate {
    private static final int STREAMS_PER_THREAD = 50;

    private Rate() {}

    static double of(Writer writer, int threads, Duration length) throws Exception {
        var before = writer.count();
        var began = System.nanoTime();
        var end = began + length.toNanos();
        var appended = 0L;
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = IntStream.range(0, threads)
                    .<Callable<Long>>mapToObj(_ -> () -> appendUntil(end, writer))
                    .toList();
            for (var task : pool.invokeAll(tasks)) appended += task.get();
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        if (writer.count() - before != appended) throw new IllegalStateException(writer.name() + " lost events");
        return appended / seconds;
    }

    private static long appendUntil(long end, Writer writer) {
        var prefix = UUID.randomUUID().toString();
        var appended = 0L;
        for (; System.nanoTime() < end; appended++) {
            writer.append(prefix + appended % STREAMS_PER_THREAD, appended / STREAMS_PER_THREAD);
        }
        return appended;
    }
}
