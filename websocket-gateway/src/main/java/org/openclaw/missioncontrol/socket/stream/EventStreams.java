package org.openclaw.missioncontrol.socket.stream;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.security.Callers;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** All open event streams of this node. */
@Component
class EventStreams implements SmartLifecycle {
    private final EventStore events;
    private final Views views;
    private final Callers callers;
    private final StreamItems items;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    EventStreams(EventStore events, Views views, Callers callers, StreamItems items) {
        this.events = events;
        this.views = views;
        this.callers = callers;
        this.items = items;
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
            try (var log = events.openStream(start)) {
                new StreamReader(channel, caller, emitter, log, views, callers, items).run();
            } finally {
                readers.remove(Thread.currentThread());
            }
        });
        readers.add(reader);
        emitter.onCompletion(reader::interrupt);
        emitter.onError(_ -> reader.interrupt());
        reader.start();
        return emitter;
    }

    /** What cannot be a position, or lies in the future, means the present. */
    private TrackingToken start(@Nullable String lastEventId) {
        var head = events.createHeadToken();
        if (lastEventId == null || !lastEventId.matches("\\d{1,18}")) return head;
        var position = Long.parseLong(lastEventId);
        return position > head.position().orElse(0) ? head : new GlobalSequenceTrackingToken(position);
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
