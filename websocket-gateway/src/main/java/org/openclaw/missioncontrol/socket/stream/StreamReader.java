package org.openclaw.missioncontrol.socket.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.Payload;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.Readers;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Reads the log for one stream and writes what concerns it. The position of each event is its id; comments bear how far the
 * reader has come, so that he can go on there although nothing has concerned him yet.
 */
final class StreamReader {
    private static final long RECONNECT_AFTER = 3_000;

    private final Channel channel;
    private final SseEmitter emitter;
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Parts parts;
    private Caller.Member caller;
    private long reached;
    private long wroteAt;

    /** @param start the position after which the events begin */
    StreamReader(
            Channel channel,
            Caller.Member caller,
            SseEmitter emitter,
            BlockingStream<TrackedEventMessage<?>> events,
            long start,
            Parts parts) {
        this.channel = channel;
        this.caller = caller;
        this.emitter = emitter;
        this.events = events;
        this.reached = start;
        this.parts = parts;
    }

    /** Until the reader goes, or may not read any more. */
    void run() throws IOException, InterruptedException {
        write(SseEmitter.event().id(String.valueOf(reached)).comment("open").reconnectTime(RECONNECT_AFTER));
        if (isStillAllowed()) follow();
    }

    private void follow() throws IOException, InterruptedException {
        while (true) {
            var patience = untilKeepalive();
            if (patience <= 0 || !events.hasNextAvailable(patience, TimeUnit.MILLISECONDS)) {
                keepAlive();
                continue;
            }
            var event = events.nextAvailable();
            var happened = Payload.of(event).orElse("unreadable");
            if (Access.mayBeChangedBy(happened, caller) && !isStillAllowed()) return;
            if (channel.concerns(happened)) tell(event);
            if (happened instanceof BoardDeleted e && e.boardId().equals(channel.board())) return;
            reached = event.trackingToken().position().orElseThrow();
        }
    }

    private void tell(TrackedEventMessage<?> event) throws IOException, InterruptedException {
        var envelope = Envelope.of(event);
        if (!envelope.organizationId().equals(caller.organizationId())) return;
        while (!parts.views().reach(envelope.position(), Duration.ofMillis(untilKeepalive()))) {
            if (Thread.interrupted()) throw new InterruptedException();
            keepAlive();
        }
        var item = parts.items().of(channel, event.getPayload(), envelope);
        if (item.isPresent() && isForReader(item.get()))
            write(SseEmitter.event()
                    .id(String.valueOf(envelope.position()))
                    .name(item.get().name())
                    .data(item.get().data()));
    }

    private boolean isForReader(Item item) {
        var only = channel.board();
        return (only == null || only.equals(item.board())) && item.isFor(caller);
    }

    /** Rights are those of this moment. */
    private boolean isStillAllowed() {
        var now = parts.access().now(caller);
        now.ifPresent(member -> caller = member);
        return now.isPresent() && channel.admits(caller);
    }

    private void keepAlive() throws IOException {
        write(SseEmitter.event().id(String.valueOf(reached)).comment("keepalive"));
    }

    /** In milliseconds. */
    private int untilKeepalive() {
        var left = wroteAt + parts.keepalive().toNanos() - System.nanoTime();
        return Math.max(0, (int) TimeUnit.NANOSECONDS.toMillis(left));
    }

    private void write(SseEmitter.SseEventBuilder what) throws IOException {
        Readers.write(what, emitter);
        wroteAt = System.nanoTime();
    }

    /**
     * What every reader works with.
     *
     * @param keepalive after so much silence something is written, so that nobody on the way ends the connection
     */
    record Parts(Views views, Access access, StreamItems items, Duration keepalive) {}
}
