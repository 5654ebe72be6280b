package org.openclaw.missioncontrol.socket.support;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many connections are open for pushing, what they are sent, and how often one that could not follow was cut off. */
@Component
public class SocketMetrics {
    /** What a connection is for. */
    public enum Kind {
        /** A WebSocket that shows a board. */
        BOARD,
        /** A WebSocket that a gateway has opened. */
        RELAY,
        /** A WebSocket on which somebody chats. */
        PHONE,
        /** An answer that never ends: server-sent events. */
        STREAM
    }

    private final Map<Kind, AtomicInteger> open = new EnumMap<>(Kind.class);
    private final Counter frames;
    private final Counter cuts;

    public SocketMetrics(MeterRegistry registry) {
        for (var kind : Kind.values()) open.put(kind, gauge(kind, registry));
        frames = Counter.builder("sockets.frames")
                .description("Frames written to WebSockets")
                .register(registry);
        cuts = Counter.builder("sockets.cut")
                .description("WebSockets that were cut off because their receiver did not take what was sent")
                .register(registry);
    }

    private static AtomicInteger gauge(Kind kind, MeterRegistry registry) {
        var count = new AtomicInteger();
        Gauge.builder("sockets.open", count, AtomicInteger::get)
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .description("Connections that are open for pushing")
                .strongReference(true)
                .register(registry);
        return count;
    }

    public void opened(Kind kind) {
        count(kind).incrementAndGet();
    }

    public void ended(Kind kind) {
        count(kind).decrementAndGet();
    }

    void sent() {
        frames.increment();
    }

    void cut() {
        cuts.increment();
    }

    private AtomicInteger count(Kind kind) {
        return Objects.requireNonNull(open.get(kind));
    }
}
