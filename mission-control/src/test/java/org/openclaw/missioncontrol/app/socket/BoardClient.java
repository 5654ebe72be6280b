package org.openclaw.missioncontrol.app.socket;

import java.util.Map;

/** Somebody who looks at a board through a socket. */
public class BoardClient extends SocketClient {
    public BoardClient(int port, String board, String query) {
        this(port, board, query, Map.of());
    }

    BoardClient(int port, String board, String query, Map<String, String> headers) {
        super(port, "/ws/board/" + board + "/sync" + query, headers);
    }
}
