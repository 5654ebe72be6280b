package org.openclaw.missioncontrol.platform.eventlog;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;

/** One reader's way through the log: from the database while it is behind, from the shared tail once it has caught up. */
final class LogStream implements TrackingEventStream {
    private final TailReader reader;
    private final Deque<TrackedEventMessage<?>> ready = new ArrayDeque<>();
    private long cursor;
    private @Nullable Runnable listener;

    LogStream(TailReader reader, long after) {
        this.reader = reader;
        this.cursor = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(ready.getFirst()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(timeout);
        fill();
        while (ready.isEmpty()) {
            if (!reader.awaitBeyond(cursor, deadline - System.nanoTime())) return false;
            fill();
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        for (fill(); ready.isEmpty(); fill()) reader.awaitBeyond(cursor);
        return ready.removeFirst();
    }

    /** Takes what is there. Upcasters may make nothing out of an event, hence the loop. */
    private void fill() {
        for (var tail = reader.tail(); ready.isEmpty() && cursor < tail.head(); ) {
            if (tail.reaches(cursor)) {
                ready.addAll(tail.after(cursor));
                cursor = tail.head();
            } else {
                var read = reader.behind(cursor, tail.head());
                ready.addAll(read.messages());
                cursor = read.upTo();
            }
        }
    }

    /** True: whoever reads this stream need not poll. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        close();
        listener = callback;
        reader.addListener(callback);
        return true;
    }

    @Override
    public void close() {
        if (listener != null) reader.removeListener(listener);
        listener = null;
    }
}
