package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.serialization.SerializationException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine.Readable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one reader of a node that follows the end of the log, so that an event is read once however many streams wait for
 * it. It alone applies the gap rule; whoever is further behind reads what is decided by himself. An event that this build
 * does not know, since a newer one on another node has written it, is never passed over: the reader stands still before it,
 * says so to all streams, and tries again.
 */
final class TailReader implements LogHealth, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TailReader.class);
    private static final int BATCH = 500;
    private static final Duration SHORTEST_PAUSE = Duration.ofNanos(500_000);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(5);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final PostgresEventStorageEngine engine;
    private final Duration fallback;
    private final Bell bell = new Bell();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile Tail tail = Tail.startingAt(0);
    private volatile @Nullable SerializationException obstacle;
    private volatile @Nullable Thread thread;

    /** The fallback is how long a lost notification of another node can delay its events. */
    TailReader(PostgresEventStorageEngine engine, Duration fallback) {
        this.engine = engine;
        this.fallback = fallback;
    }

    /** Begins at the present end of the log, when somebody wants to read it for the first time. */
    void start() {
        lock.lock();
        try {
            if (thread != null) return;
            tail = Tail.startingAt(engine.reader().head());
            // A thread of the operating system: everybody waits for it, so it shall not queue behind requests.
            thread = Thread.ofPlatform().daemon().name("event-log-tail").start(this::follow);
        } finally {
            lock.unlock();
        }
    }

    Tail tail() {
        return tail;
    }

    /** What lies between a reader who is behind and the end as he has seen it, or the first part of it. */
    Readable behind(long cursor, long head) {
        var rows = engine.reader().readSettled(cursor, head, BATCH);
        return rows.isEmpty() ? new Readable(List.of(), head) : engine.readable(rows);
    }

    @Override
    public boolean isLegible() {
        return obstacle == null;
    }

    /** Something has been committed. */
    void wake() {
        bell.ring();
    }

    void addListener(Runnable listener) {
        listeners.add(listener);
    }

    void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    /** Waits until the log is known to go beyond a position; whether it does. Refuses when it does but cannot be read. */
    boolean awaitBeyond(long cursor, long nanos) throws InterruptedException {
        var left = nanos;
        lock.lockInterruptibly();
        try {
            while (isAt(cursor) && left > 0) left = changed.awaitNanos(left);
            return isBeyond(cursor);
        } finally {
            lock.unlock();
        }
    }

    /** The same for however long it takes: a wait without an end needs nobody who watches the time. */
    void awaitBeyond(long cursor) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (isAt(cursor)) changed.await();
            isBeyond(cursor);
        } finally {
            lock.unlock();
        }
    }

    private boolean isAt(long cursor) {
        return tail.head() <= cursor && obstacle == null;
    }

    private boolean isBeyond(long cursor) {
        if (tail.head() > cursor) return true;
        if (obstacle != null) throw new EventStoreException("The log cannot be read on", obstacle);
        return false;
    }

    private void follow() {
        var pause = SHORTEST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var reading = engine.reader().read(tail.head(), BATCH);
                advance(reading.rows());
                if (reading.waiting()) {
                    // Not by the bell: a rollback rings none, and under load it would ring without end.
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                    pause = reading.rows().isEmpty() ? shorter(pause.multipliedBy(2), LONGEST_PAUSE) : SHORTEST_PAUSE;
                } else {
                    pause = SHORTEST_PAUSE;
                    if (reading.rows().size() < BATCH) bell.await(fallback); // it was rung if more came meanwhile
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (SerializationException unknown) {
                standStill(unknown);
            } catch (RuntimeException | Error e) { // nothing may end this thread: everybody would wait for ever
                if (Thread.currentThread().isInterrupted()) return; // closing: no connection is to be had any more
                log.warn("The end of the log cannot be read; trying again", e);
                pauseAfterFailure();
            }
        }
    }

    private void advance(List<EventRow> rows) {
        if (rows.isEmpty()) {
            obstacle = null;
            return;
        }
        var read = engine.readable(rows);
        obstacle = null;
        change(tail.with(read.messages(), read.upTo()));
    }

    private void standStill(SerializationException unknown) {
        if (obstacle == null) {
            log.error(
                    "This node must be upgraded; it reads nothing behind position {}: {}",
                    tail.head(),
                    unknown.getMessage());
            obstacle = unknown;
            change(tail);
        }
        pauseAfterFailure();
    }

    private void change(Tail next) {
        lock.lock();
        try {
            tail = next;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException e) {
                log.warn("A reader of the log could not be woken", e);
            }
        }
    }

    private static void pauseAfterFailure() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        var running = thread;
        if (running != null) running.interrupt();
    }
}
