package org.openclaw.missioncontrol.socket.support;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** One open WebSocket, towards which everything goes through its own bounded queue. */
public final class Socket {
    private static final CloseStatus AUTH_TIMEOUT = new CloseStatus(4001, "auth timeout");
    private static final CloseStatus EXPIRED = new CloseStatus(4001, "the token has expired");
    private static final CloseStatus GOING = CloseStatus.GOING_AWAY.withReason("server is shutting down");
    private static final CloseStatus SILENT = new CloseStatus(4008, "no sign of life");

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final WebSocketSession session;
    private final SocketMetrics.Kind kind;
    private final Outbox outbox;
    private final ReentrantLock turn = new ReentrantLock();
    private final long openedAt = System.nanoTime();
    private volatile long heardAt = openedAt;
    private volatile long pingedAt = openedAt;
    private volatile boolean authenticated;
    private volatile @Nullable Instant until;

    Socket(WebSocketSession session, SocketMetrics.Kind kind, SocketMetrics metrics) {
        this.session = session;
        this.kind = kind;
        this.outbox = new Outbox(session, metrics);
    }

    SocketMetrics.Kind kind() {
        return kind;
    }

    public WebSocketSession session() {
        return session;
    }

    /** Sends a frame; too many that are not taken end the connection. */
    public void send(Frame frame) {
        outbox.frame(frame);
    }

    /** Sends a frame that gathered on our side, for which the receiver cannot be blamed. */
    public void sendGathered(Frame frame) {
        outbox.gathered(frame);
    }

    /** Ends the connection after all that was sent before. */
    public void close(int code, String reason) {
        outbox.close(new CloseStatus(code, reason));
    }

    public boolean isClosed() {
        return outbox.isClosed();
    }

    /** Whether something came in after this point of {@link System#nanoTime}. */
    public boolean hasBeenHeardSince(long nanos) {
        return heardAt - nanos > 0;
    }

    public boolean isAuthenticated() {
        return authenticated;
    }

    /** @param until when the credential ends, and the connection with it; null when it does not */
    public void authenticated(@Nullable Instant until) {
        this.until = until;
        authenticated = true;
    }

    /** Something came in, and is dealt with unless the connection is ending; when we go, we wait until it is. */
    public void hear(Runnable work) {
        turn.lock();
        try {
            if (isClosed()) return;
            heardAt = System.nanoTime();
            work.run();
        } finally {
            turn.unlock();
        }
    }

    /** Ends the connection because we go, once what came in has been answered, and waits until that has been said. */
    void sayGoodbye() {
        turn.lock();
        try {
            outbox.close(GOING);
        } finally {
            turn.unlock();
        }
        try {
            outbox.awaitEnd(LAST_WORDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Comes when we are going already. */
    void turnAway() {
        outbox.close(GOING);
    }

    /** The other side has ended it. */
    void gone() {
        outbox.cut(CloseStatus.NORMAL);
    }

    void look(long now, SocketTimes times) {
        if (!authenticated && now - openedAt > times.authentication().toNanos()) outbox.cut(AUTH_TIMEOUT);
        else if (hasExpired()) outbox.cut(EXPIRED);
        else if (now - heardAt > times.silence().toNanos()) outbox.cut(SILENT);
        else if (now - pingedAt > times.ping().toNanos()) {
            pingedAt = now;
            outbox.ping();
        }
    }

    private boolean hasExpired() {
        var end = until;
        return end != null && !Instant.now().isBefore(end);
    }
}
