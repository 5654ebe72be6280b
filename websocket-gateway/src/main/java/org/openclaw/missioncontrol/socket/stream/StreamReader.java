package org.openclaw.missioncontrol.socket.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.security.Callers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Reads the log for one stream and writes what concerns it. The position of each event is its id. */
final class StreamReader {
    private static final Logger log = LoggerFactory.getLogger(StreamReader.class);
    private static final Duration KEEPALIVE = Duration.ofSeconds(15);
    private static final long RECONNECT_AFTER = 3_000;

    private final Channel channel;
    private final SseEmitter emitter;
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final Views views;
    private final Callers callers;
    private final StreamItems items;
    private Caller.Member caller;
    private long wroteAt;

    StreamReader(
            Channel channel,
            Caller.Member caller,
            SseEmitter emitter,
            BlockingStream<TrackedEventMessage<?>> events,
            Views views,
            Callers callers,
            StreamItems items) {
        this.channel = channel;
        this.caller = caller;
        this.emitter = emitter;
        this.events = events;
        this.views = views;
        this.callers = callers;
        this.items = items;
    }

    /** Until the reader goes, or may not read any more. */
    void run() {
        try {
            write(SseEmitter.event().comment("open").reconnectTime(RECONNECT_AFTER));
            if (stillAllowed()) follow();
            emitter.complete();
        } catch (IOException | IllegalStateException _) {
            emitter.complete(); // the reader is gone
        } catch (InterruptedException _) {
            emitter.complete();
        } catch (RuntimeException failure) {
            log.warn("A stream of {} ended early; its reader will come back", channel.key(), failure);
            emitter.complete();
        }
    }

    private void follow() throws IOException, InterruptedException {
        for (var allowed = true; allowed; ) {
            var patience = wroteAt + KEEPALIVE.toNanos() - System.nanoTime();
            var millis = (int) TimeUnit.NANOSECONDS.toMillis(patience);
            if (patience <= 0 || !events.hasNextAvailable(millis, TimeUnit.MILLISECONDS)) {
                write(SseEmitter.event().comment("keepalive"));
                continue;
            }
            var event = events.nextAvailable();
            var envelope = Envelope.of(event);
            if (!envelope.organizationId().equals(caller.organizationId())) continue;
            if (event.getPayload() instanceof OrganizationEvent) allowed = stillAllowed();
            if (event.getPayload() instanceof BoardDeleted e && e.boardId().equals(channel.board())) return;
            if (allowed) tell(event.getPayload(), envelope);
        }
    }

    private void tell(Object event, Envelope envelope) throws IOException, InterruptedException {
        if (!channel.concerns(event)) return;
        while (!views.reach(envelope.position(), KEEPALIVE)) {
            if (Thread.interrupted()) throw new InterruptedException();
            write(SseEmitter.event().comment("keepalive"));
        }
        var item = items.of(channel, event, envelope);
        if (item.isPresent() && item.get().isFor(caller))
            write(SseEmitter.event()
                    .id(String.valueOf(envelope.position()))
                    .name(item.get().name())
                    .data(item.get().data()));
    }

    /** Rights are those of this moment. */
    private boolean stillAllowed() {
        var now = callers.member(caller.userId(), caller.organizationId());
        now.ifPresent(member -> caller = member);
        var board = channel.board();
        return now.isPresent() && (board == null || caller.mayRead(board));
    }

    private void write(SseEmitter.SseEventBuilder what) throws IOException {
        emitter.send(what);
        wroteAt = System.nanoTime();
    }
}
