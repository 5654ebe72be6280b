package org.openclaw.missioncontrol.socket.stream;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.socket.support.Access;
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
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreams(EventStore events, LogPosition log, Views views, Access access, StreamItems items) {
        this.events = events;
        this.log = log;
        this.parts = new StreamReader.Parts(views, access, items, KEEPALIVE);
    }

    /**
     * Opens a stream. Its reader follows the log at his own pace, on a thread of his own: one who is slow keeps nobody
     * waiting, and nothing gathers for him.
     *
     * @param lastEventId the position up to which he has read; null to begin with the present
     */
    SseEmitter open(Channel channel, Caller.Member caller, @Nullable String lastEventId) {
        var emitter = new SseEmitter(0L);
        var start = start(lastEventId);
        var reader = Thread.ofVirtual().name("events-" + channel.key()).unstarted(() -> {
            try (var stream = events.openStream(new GlobalSequenceTrackingToken(start))) {
                new StreamReader(channel, caller, emitter, stream, start, parts).run();
            } finally {
                readers.remove(Thread.currentThread());
            }
        });
        emitter.onCompletion(reader::interrupt);
        emitter.onError(_ -> reader.interrupt());
        readers.add(reader);
        reader.start();
        if (!running) reader.interrupt(); // the others have been told to go, and he may have come too late for it
        return emitter;
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

    /** Comes first of all, because the web server waits for answers to end. */
    @Override
    public void stop() {
        running = false;
        readers.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
