package org.openclaw.missioncontrol.socket.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.platform.command.RequestLog;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.support.Access;
import org.openclaw.missioncontrol.socket.support.SocketMetrics;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open event streams of this node. */
@Component
class EventStreams implements SmartLifecycle {
    private static final Duration KEEPALIVE = Duration.ofSeconds(15);

    private final EventStore events;
    private final LogPosition log;
    private final StreamReader.Parts parts;
    private final SocketMetrics metrics;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreams(
            EventStore events, LogPosition log, Views views, Access access, StreamItems items, SocketMetrics metrics) {
        this.events = events;
        this.log = log;
        this.metrics = metrics;
        this.parts = new StreamReader.Parts(views, access, items, KEEPALIVE);
    }

    /**
     * Opens a stream. Its reader follows the log at his own pace, on a thread of his own: one who is slow keeps nobody
     * waiting, and nothing gathers for him.
     *
     * @param reader he is let go when his credential ends, and comes back with another one
     * @param lastEventId the position up to which he has read; null to begin with the present
     */
    SseEmitter open(Channel channel, SignedInMember reader, @Nullable String lastEventId) {
        var emitter = new SseEmitter(timeLeft(reader.until()));
        var start = start(lastEventId);
        var thread = Thread.ofVirtual().name("events-" + channel.key()).unstarted(RequestLog.handedOn(() -> {
            metrics.opened(SocketMetrics.Kind.STREAM);
            try (var stream = events.openStream(new GlobalSequenceTrackingToken(start))) {
                new StreamReader(channel, reader.member(), emitter, stream, start, parts).run();
            } finally {
                metrics.ended(SocketMetrics.Kind.STREAM);
                readers.remove(Thread.currentThread());
            }
        }));
        emitter.onCompletion(thread::interrupt);
        emitter.onError(_ -> thread.interrupt());
        emitter.onTimeout(emitter::complete);
        readers.add(thread);
        thread.start();
        if (!running) thread.interrupt(); // the others have been told to go, and he may have come too late for it
        return emitter;
    }

    /** In milliseconds; none at all means for ever. */
    private static long timeLeft(@Nullable Instant until) {
        return until == null ? 0 : Math.max(1, Instant.now().until(until, ChronoUnit.MILLIS));
    }

    /** What cannot be a position, or lies behind the last event, means the present. */
    private long start(@Nullable String lastEventId) {
        if (lastEventId != null && lastEventId.matches("\\d{1,18}")) {
            var position = Long.parseLong(lastEventId);
            if (position <= log.lastPosition()) return position;
        }
        return events.createHeadToken().position().orElse(0);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Along with the web server, which waits for answers to end. */
    @Override
    public void stop() {
        running = false;
        readers.forEach(Thread::interrupt);
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
