package org.openclaw.missioncontrol.socket.board;

import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.socket.support.Feed;
import org.openclaw.missioncontrol.socket.support.Socket;

/** Somebody who looks at a board. */
record Viewer(BoardId board, Caller.Member caller, Socket socket, Feed feed) {
    Viewer(BoardId board, Caller.Member caller, Socket socket) {
        this(board, caller, socket, new Feed(socket));
    }
}
