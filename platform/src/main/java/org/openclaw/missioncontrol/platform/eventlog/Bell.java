package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread. However often it is rung meanwhile, it wakes once. */
final class Bell {
    private final BlockingQueue<Boolean> rung = new ArrayBlockingQueue<>(1);

    void ring() {
        rung.offer(true);
    }

    /** Returns as soon as it has been rung since the last call, or after this time. */
    void await(Duration atMost) throws InterruptedException {
        rung.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    void await() throws InterruptedException {
        rung.take();
    }
}
