package org.openclaw.missioncontrol.socket.support;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openclaw.missioncontrol.platform.command.RequestLog;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriTemplate;

/**
 * An address at which sockets are opened. Nothing is ever thrown from here: Spring would end the connection, and log it with
 * its address, in which a token may stand.
 */
public abstract class Endpoint implements WebSocketHandler {
    private final Map<String, Incoming> open = new ConcurrentHashMap<>();
    private final Sockets sockets;
    private final SocketMetrics.Kind kind;
    private final int largestFrame;

    /** @param largestFrame in bytes; a larger one ends the connection */
    protected Endpoint(Sockets sockets, SocketMetrics.Kind kind, int largestFrame) {
        this.sockets = sockets;
        this.kind = kind;
        this.largestFrame = largestFrame;
    }

    /** What a new connection will do. */
    protected abstract Connection connect(WebSocketSession session, Socket socket);

    /** A part of the address that differs from connection to connection; empty when it is not there. */
    protected static String variable(WebSocketSession session, UriTemplate template, String name) {
        var address = session.getUri();
        return address == null ? "" : template.match(address.getPath()).getOrDefault(name, "");
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var socket = sockets.add(session, kind);
        var incoming = new Incoming(connect(session, socket), socket, new IncomingText(largestFrame));
        open.put(session.getId(), incoming);
        incoming.hear(_ -> incoming.connection().begin());
    }

    /** In parts, so that no connection keeps room for the largest frame that might ever come. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void handleMessage(WebSocketSession session, WebSocketMessage<?> message) {
        var incoming = open.get(session.getId());
        if (incoming == null) return;
        incoming.hear(requestId -> {
            switch (message) {
                case TextMessage part -> incoming.take(part, requestId);
                case BinaryMessage _ -> incoming.socket().close(1003, "text frames only");
                default -> {} // a pong is a sign of life, and no more
            }
        });
    }

    /** What it means is seen when the connection closes. */
    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {}

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sockets.remove(session);
        var incoming = open.remove(session.getId());
        if (incoming != null) incoming.end();
    }

    private interface Work {
        void run(String requestId) throws InterruptedException;
    }

    /** A connection, and what has come of its present frame. */
    private record Incoming(Connection connection, Socket socket, IncomingText text) {
        /** What comes in is a request, with an id of its own. */
        void hear(Work work) {
            var requestId = UuidCreator.getTimeOrderedEpoch().toString();
            socket.hear(() -> guarded(work, requestId));
        }

        private void guarded(Work work, String requestId) {
            try (var _ = RequestLog.of(requestId)) {
                work.run(requestId);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (Throwable failure) {
                connection.fail(failure);
            }
        }

        void take(TextMessage part, String requestId) throws InterruptedException {
            var whole = text.add(part);
            if (text.isTooLarge()) socket.close(1009, "frame too large");
            else if (whole != null) connection.receive(whole, requestId);
        }

        void end() {
            guarded(_ -> connection.end(), UuidCreator.getTimeOrderedEpoch().toString());
        }
    }
}
