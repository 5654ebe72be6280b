package org.openclaw.missioncontrol.socket.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.Credential;
import org.openclaw.missioncontrol.socket.support.Sockets;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** The socket {@code /ws/board/{board_id}/sync}. */
@Component
class BoardSocket extends AbstractWebSocketHandler {
    private static final int LARGEST_FRAME = 256 * 1024;

    private final Map<String, Incoming> open = new ConcurrentHashMap<>();
    private final Sockets sockets;
    private final Browsers browsers;
    private final BoardConnection.Parts parts;

    BoardSocket(
            Sockets sockets,
            Browsers browsers,
            Authenticator authenticator,
            Opening opening,
            BoardOrders orders,
            BoardHub hub,
            BoardFrames frames,
            JsonMapper json) {
        this.sockets = sockets;
        this.browsers = browsers;
        this.parts = new BoardConnection.Parts(authenticator, opening, orders, hub, frames, json);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws InterruptedException {
        var socket = sockets.add(session);
        var connection = new BoardConnection(boardOf(session), socket, parts);
        open.put(session.getId(), new Incoming(connection, new StringBuilder()));
        if (!browsers.mayOpen(session.getHandshakeHeaders())) socket.close(1008, "origin not allowed");
        if (socket.isClosed()) return;
        var token = Credential.of(session);
        if (token != null) connection.open(token, false);
    }

    /** {@code /ws/board/<id>/sync} */
    private static String boardOf(WebSocketSession session) {
        var address = session.getUri();
        return address == null
                ? ""
                : address.getPath().replaceFirst(".*/board/", "").replaceFirst("/sync$", "");
    }

    /** In parts, so that no connection keeps room for the largest frame that might ever come. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage part) throws InterruptedException {
        var incoming = open.get(session.getId());
        if (incoming == null || incoming.connection().socket().isClosed()) return;
        incoming.connection().socket().heard();
        var text = incoming.text().append(part.getPayload());
        if (text.length() > LARGEST_FRAME) {
            incoming.connection().socket().close(1009, "frame too large");
            return;
        }
        if (!part.isLast()) return;
        var whole = text.toString();
        text.setLength(0);
        incoming.connection().receive(whole);
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        var incoming = open.get(session.getId());
        if (incoming != null) incoming.connection().socket().close(1003, "text frames only");
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        var incoming = open.get(session.getId());
        if (incoming != null) incoming.connection().socket().heard();
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sockets.remove(session);
        var incoming = open.remove(session.getId());
        if (incoming != null) incoming.connection().end();
    }

    /** A connection, and what has come of its present frame. */
    private record Incoming(BoardConnection connection, StringBuilder text) {}
}
