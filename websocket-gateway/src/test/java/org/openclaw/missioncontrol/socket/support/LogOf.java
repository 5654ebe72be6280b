package org.openclaw.missioncontrol.socket.support;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;

/** A log that holds these events, and after them nothing. */
public final class LogOf implements BlockingStream<TrackedEventMessage<?>> {
    private final BlockingDeque<TrackedEventMessage<?>> events;
    private volatile boolean closed;

    private LogOf(List<TrackedEventMessage<?>> events) {
        this.events = new LinkedBlockingDeque<>(events);
    }

    public static LogOf events(TrackedEventMessage<?>... events) {
        return new LogOf(List.of(events));
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return Optional.ofNullable(events.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        var next = events.poll(timeout, unit);
        if (next != null) events.addFirst(next);
        return next != null;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.take();
    }

    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
