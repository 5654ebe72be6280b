package org.openclaw.missioncontrol.socket.relay;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.openclaw.missioncontrol.socket.support.Socket;

/**
 * How far one connection has been sent what its gateway is owed. One thread at most sends, and none when there is nothing
 * new.
 */
final class Owing {
    /** So much may wait to be written: a gateway that reads slowly is told slowly. */
    private static final int MOST_UNWRITTEN = 16;

    private final Semaphore room = new Semaphore(MOST_UNWRITTEN);
    private long sent;
    private long wanted;
    private boolean begun;
    private boolean busy;

    /** The position of what was sent last; 0 before the first. For the thread that sends. */
    long sent() {
        return sent;
    }

    void sent(long position) {
        sent = position;
    }

    /**
     * Waits until one more may be sent; says whether it may, or the connection has ended meanwhile. What is sent makes room by
     * being {@link #written}.
     */
    boolean mayGoOn(Socket socket) {
        try {
            while (!room.tryAcquire(1, TimeUnit.SECONDS)) if (socket.isClosed()) return false;
            return !socket.isClosed();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void written() {
        room.release();
    }

    /** The gateway has been welcomed: nothing is sent before. */
    synchronized void begin() {
        begun = true;
    }

    /** Something may have been stored up to this position. */
    synchronized void upTo(long position, LongConsumer work) {
        wanted = Math.max(wanted, position);
        if (busy || !begun) return;
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
