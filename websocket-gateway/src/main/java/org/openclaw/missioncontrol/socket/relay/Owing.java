package org.openclaw.missioncontrol.socket.relay;

import java.util.function.LongConsumer;

/**
 * How far one connection has been sent what its gateway is owed. One thread at most sends, and none when there is nothing
 * new.
 */
final class Owing {
    private long sent;
    private long wanted;
    private boolean busy;

    /** The position of what was sent last; 0 before the first. For the thread that sends. */
    long sent() {
        return sent;
    }

    void sent(long position) {
        sent = position;
    }

    /** Something may have been stored up to this position. */
    synchronized void upTo(long position, LongConsumer work) {
        wanted = Math.max(wanted, position);
        if (busy) return;
        busy = true;
        Thread.ofVirtual().name("relay-owing").start(() -> workOff(work));
    }

    private void workOff(LongConsumer work) {
        for (var position = next(-1); position >= 0; position = next(position)) work.accept(position);
    }

    /** Up to where there is more to do; -1 when nothing has come since. */
    private synchronized long next(long done) {
        busy = wanted > done;
        return busy ? wanted : -1;
    }
}
