package org.openclaw.missioncontrol.socket.support;

import java.time.Duration;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.Payload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Tells a channel what is appended to the log. Nothing is stored: it begins with the present whenever the node starts. */
public final class LogFollower implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(250);

    private final String name;
    private final EventStore events;
    private final LogListener listener;
    private @Nullable TrackingToken reached;
    private volatile @Nullable Thread thread;

    public LogFollower(String name, EventStore events, LogListener listener) {
        this.name = name;
        this.events = events;
        this.listener = listener;
    }

    /** The channel knows where it begins before the first connection is accepted. */
    @Override
    public void start() {
        var head = events.createHeadToken();
        reached = head;
        listener.beginsAfter(head.position().orElse(0));
        var following = Thread.ofVirtual().name(name).unstarted(this::follow);
        thread = following;
        following.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) running.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server, which comes last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void follow() {
        while (isRunning()) {
            try (var stream = events.openStream(reached)) {
                while (isRunning()) {
                    var event = stream.nextAvailable();
                    var envelope = Envelope.of(event);
                    Payload.of(event).ifPresent(happened -> listener.on(happened, envelope));
                    reached = new GlobalSequenceTrackingToken(envelope.position());
                }
            } catch (InterruptedException _) {
                return;
            } catch (RuntimeException | Error e) {
                if (!pausedAfter(e)) return;
            }
        }
    }

    private boolean pausedAfter(Throwable failure) {
        if (!isRunning()) return false;
        log.warn("{} stumbled over an event; trying again", name, failure);
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }
}
