package org.openclaw.missioncontrol.socket.support;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.openclaw.missioncontrol.platform.command.RequestLog;

/** Does work side by side: what belongs to one key one after the other, in the order in which it came. */
public final class Lanes {
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Object, CompletableFuture<Void>> lanes = new ConcurrentHashMap<>();
    private final Semaphore room;

    /** @param most how much may wait or run; whoever brings more is kept waiting himself */
    public Lanes(int most) {
        room = new Semaphore(most);
    }

    /** @param work has to deal with its failures itself */
    public void run(Object key, Runnable work) throws InterruptedException {
        room.acquire();
        var traced = RequestLog.handedOn(work);
        var end = lanes.compute(
                key,
                (_, before) -> before == null
                        ? CompletableFuture.runAsync(traced, threads)
                        : before.handleAsync(
                                (_, _) -> {
                                    traced.run();
                                    return null;
                                },
                                threads));
        end.whenComplete((_, _) -> {
            room.release();
            lanes.remove(key, end);
        });
    }
}
