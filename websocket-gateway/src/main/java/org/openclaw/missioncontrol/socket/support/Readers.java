package org.openclaw.missioncontrol.socket.support;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.platform.command.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All who read event streams on this node. Each is served on a thread of his own, at his own pace: one who is slow keeps
 * nobody waiting, and nothing gathers for him.
 */
@Component
public class Readers implements SmartLifecycle {
    /** Writes to one reader until there is nothing more for him, or he has gone. */
    public interface Writing {
        void to(SseEmitter reader) throws IOException, InterruptedException;
    }

    private static final Logger log = LoggerFactory.getLogger(Readers.class);

    private final SocketMetrics metrics;
    private final Set<Thread> writing = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    public Readers(SocketMetrics metrics) {
        this.metrics = metrics;
    }

    /** Begins to write. The reader is let go when his credential ends, and comes back with another one. */
    public ResponseEntity<SseEmitter> serve(String name, SignedInMember reader, Writing what) {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noCache())
                .header("X-Accel-Buffering", "no")
                .body(emitter(name, reader, what));
    }

    private SseEmitter emitter(String name, SignedInMember reader, Writing what) {
        var emitter = new SseEmitter(timeLeft(reader.until()));
        var thread = Thread.ofVirtual()
                .name("events-" + name)
                .unstarted(RequestLog.handedOn(() -> write(name, emitter, what)));
        emitter.onCompletion(thread::interrupt);
        emitter.onError(_ -> thread.interrupt());
        emitter.onTimeout(emitter::complete);
        writing.add(thread);
        thread.start();
        if (!running) thread.interrupt(); // the others have been told to go, and he may have come too late for it
        return emitter;
    }

    private void write(String name, SseEmitter emitter, Writing what) {
        metrics.opened(SocketMetrics.Kind.STREAM);
        try {
            what.to(emitter);
        } catch (IOException | InterruptedException _) {
            // the reader is gone, or we are going
        } catch (RuntimeException failure) {
            log.warn("The stream {} ended early; its reader will come back", name, failure);
        } finally {
            metrics.ended(SocketMetrics.Kind.STREAM);
            writing.remove(Thread.currentThread());
            emitter.complete();
        }
    }

    /** Writes to a reader; one who is gone already is an {@link IOException} like one who goes just now. */
    public static void write(SseEmitter.SseEventBuilder what, SseEmitter reader) throws IOException {
        try {
            reader.send(what);
        } catch (IllegalStateException gone) {
            throw new IOException(gone);
        }
    }

    /** In milliseconds; none at all means for ever. */
    private static long timeLeft(@Nullable Instant until) {
        return until == null ? 0 : Math.max(1, Instant.now().until(until, ChronoUnit.MILLIS));
    }

    @Override
    public void start() {
        running = true;
    }

    /** Along with the web server, which waits for answers to end. */
    @Override
    public void stop() {
        running = false;
        writing.forEach(Thread::interrupt);
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
