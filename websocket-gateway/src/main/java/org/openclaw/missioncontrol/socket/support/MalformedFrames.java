package org.openclaw.missioncontrol.socket.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Bears with a sender of malformed frames for a while. */
public final class MalformedFrames {
    private static final int MOST = 10;
    private static final long MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Deque<Long> at = new ArrayDeque<>();

    /** One more; the tenth within a minute ends the connection. */
    public synchronized void note(Socket socket) {
        var now = System.nanoTime();
        while (!at.isEmpty() && now - at.getFirst() > MINUTE) at.removeFirst();
        at.add(now);
        if (at.size() >= MOST) socket.close(1008, "too many malformed frames");
    }
}
