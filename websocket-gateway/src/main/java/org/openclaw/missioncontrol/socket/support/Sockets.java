package org.openclaw.missioncontrol.socket.support;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;

/** All open WebSockets of this node: how many there may be, whether they still live, and their end at a shutdown. */
@Component
public class Sockets implements SmartLifecycle {
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Map<String, Socket> open = new ConcurrentHashMap<>();
    private final SocketMetrics metrics;
    private final SocketTimes times;
    private final int most;
    private volatile @Nullable Thread pulse;

    Sockets(
            SocketMetrics metrics,
            @Value("${mission-control.sockets.authentication-timeout:10s}") Duration authentication,
            @Value("${mission-control.sockets.heartbeat-interval:30s}") Duration ping,
            @Value("${mission-control.sockets.heartbeat-timeout:90s}") Duration silence,
            @Value("${mission-control.sockets.max-connections:10000}") int most) {
        this.metrics = metrics;
        times = new SocketTimes(authentication, ping, silence);
        this.most = most;
    }

    /** The socket of a new connection; one too many is asked to try later. */
    public Socket add(WebSocketSession session, SocketMetrics.Kind kind) {
        var socket = new Socket(session, kind, metrics);
        open.put(session.getId(), socket);
        metrics.opened(kind);
        if (open.size() > most) socket.close(1013, "too many connections, try later");
        if (!isRunning()) socket.turnAway();
        return socket;
    }

    /** The connection has ended. */
    public void remove(WebSocketSession session) {
        var socket = open.remove(session.getId());
        if (socket == null) return;
        metrics.ended(socket.kind());
        socket.gone();
    }

    @Override
    public void start() {
        var beating = Thread.ofVirtual().name("socket-pulse").unstarted(this::beat);
        pulse = beating; // before it looks whether it is to go on
        beating.start();
    }

    /** While the web server does the same with requests, so that whoever comes back finds the door closed. */
    @Override
    public void stop(Runnable done) {
        Thread.ofVirtual().name("socket-goodbye").start(() -> {
            stop();
            done.run();
        });
    }

    /** Returns when everybody has been answered and told to go. */
    @Override
    public void stop() {
        var running = pulse;
        pulse = null;
        if (running != null) running.interrupt();
        try (var goodbyes = Executors.newVirtualThreadPerTaskExecutor()) {
            open.values().forEach(socket -> goodbyes.execute(socket::sayGoodbye));
        }
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE;
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }

    private void beat() {
        while (isRunning()) {
            try {
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException _) {
                return;
            }
            var now = System.nanoTime();
            open.values().forEach(socket -> socket.look(now, times));
        }
    }
}
