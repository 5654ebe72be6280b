package org.openclaw.missioncontrol.socket.board;

import org.openclaw.missioncontrol.platform.security.Authenticator;
import org.openclaw.missioncontrol.socket.support.Browsers;
import org.openclaw.missioncontrol.socket.support.Connection;
import org.openclaw.missioncontrol.socket.support.Endpoint;
import org.openclaw.missioncontrol.socket.support.FrameReader;
import org.openclaw.missioncontrol.socket.support.Socket;
import org.openclaw.missioncontrol.socket.support.SocketMetrics;
import org.openclaw.missioncontrol.socket.support.Sockets;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.util.UriTemplate;

/** The socket at which boards are seen. */
@Component
class BoardSocket extends Endpoint {
    static final String ADDRESS = "/ws/board/{board_id}/sync";
    private static final UriTemplate TEMPLATE = new UriTemplate(ADDRESS);
    private static final int LARGEST_FRAME = 256 << 10;

    private final BoardConnection.Parts parts;

    BoardSocket(
            Sockets sockets,
            Browsers browsers,
            Authenticator authenticator,
            Opening opening,
            FrameReader reading,
            BoardOrders orders,
            BoardHub hub,
            BoardFrames frames) {
        super(sockets, SocketMetrics.Kind.BOARD, LARGEST_FRAME);
        this.parts = new BoardConnection.Parts(browsers, authenticator, opening, reading, orders, hub, frames);
    }

    @Override
    protected Connection connect(WebSocketSession session, Socket socket) {
        return new BoardConnection(variable(session, TEMPLATE, "board_id"), socket, parts);
    }
}
