package org.openclaw.missioncontrol.app.socket;

/** Somebody who looks at a board through a socket. */
public class BoardClient extends SocketClient {
    public BoardClient(int port, String board, String query) {
        super(port, "/ws/board/" + board + "/sync" + query);
    }
}
