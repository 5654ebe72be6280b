package org.openclaw.missioncontrol.app.races;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many callers start at the same moment. */
final class Gate {
    private Gate() {}

    /** What the callers came back with, in their order. */
    static <T> List<T> open(List<Callable<T>> callers) throws Exception {
        var ready = new CountDownLatch(callers.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<T>>();
            for (var caller : callers)
                running.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return caller.call();
                }));
            var results = new ArrayList<T>();
            for (var one : running) results.add(one.get());
            return results;
        }
    }
}
