package org.openclaw.missioncontrol.socket.board;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openclaw.missioncontrol.platform.command.RequestLog;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.Credential;
import org.openclaw.missioncontrol.socket.support.Socket;
import org.openclaw.missioncontrol.socket.support.SocketMetrics;
import org.openclaw.missioncontrol.socket.support.Sockets;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriTemplate;

/**
 * The socket at which boards are seen. Nothing is ever thrown from here: Spring would end the connection, and log it with
 * its address, in which the token may stand.
 */
@Component
class BoardSocket implements WebSocketHandler {
    static final String ADDRESS = "/ws/board/{board_id}/sync";
    private static final UriTemplate TEMPLATE = new UriTemplate(ADDRESS);

    private final Map<String, Incoming> open = new ConcurrentHashMap<>();
    private final Sockets sockets;
    private final Browsers browsers;
    private final BoardConnection.Parts parts;

    BoardSocket(
            Sockets sockets,
            Browsers browsers,
            Authenticator authenticator,
            Opening opening,
            ViewerFrames reading,
            BoardOrders orders,
            BoardHub hub,
            BoardFrames frames) {
        this.sockets = sockets;
        this.browsers = browsers;
        this.parts = new BoardConnection.Parts(authenticator, opening, reading, orders, hub, frames);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var socket = sockets.add(session, SocketMetrics.Kind.BOARD);
        var connection = new BoardConnection(boardOf(session), socket, parts);
        open.put(session.getId(), new Incoming(connection, socket, new IncomingText()));
        hear(connection, socket, _ -> {
            if (!browsers.mayOpen(session.getHandshakeHeaders())) socket.close(1008, "origin not allowed");
            if (socket.isClosed()) return;
            var token = Credential.of(session);
            if (token != null) connection.open(token, false);
        });
    }

    private static String boardOf(WebSocketSession session) {
        var address = session.getUri();
        return address == null ? "" : TEMPLATE.match(address.getPath()).getOrDefault("board_id", "");
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
        hear(incoming.connection(), incoming.socket(), requestId -> {
            switch (message) {
                case TextMessage part -> incoming.take(part, requestId);
                case BinaryMessage _ -> incoming.socket().close(1003, "text frames only");
                default -> {} // a pong is a sign of life, and no more
            }
        });
    }

    /** What comes in is a request, with an id of its own. */
    private static void hear(BoardConnection connection, Socket socket, Work work) {
        var requestId = UuidCreator.getTimeOrderedEpoch().toString();
        socket.hear(() -> {
            try (var _ = RequestLog.of(requestId)) {
                guarded(connection, work, requestId);
            }
        });
    }

    private static void guarded(BoardConnection connection, Work work, String requestId) {
        try {
            work.run(requestId);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            connection.fail(failure);
        }
    }

    /** What it means is seen when the connection closes. */
    @Override
    public void handleTransportError(WebSocketSession session, Throwable failure) {}

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sockets.remove(session);
        var incoming = open.remove(session.getId());
        if (incoming != null) incoming.connection().end();
    }

    private interface Work {
        void run(String requestId) throws InterruptedException;
    }

    /** A connection, and what has come of its present frame. */
    private record Incoming(BoardConnection connection, Socket socket, IncomingText text) {
        void take(TextMessage part, String requestId) throws InterruptedException {
            var whole = text.add(part);
            if (text.isTooLarge()) socket.close(1009, "frame too large");
            else if (whole != null) connection.receive(whole, requestId);
        }
    }
}
