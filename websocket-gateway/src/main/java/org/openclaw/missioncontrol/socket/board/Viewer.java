package org.openclaw.missioncontrol.socket.board;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.Socket;

/**
 * Somebody who looks at a board. What happens while his first view of it is put together is held back for him. Guarded by
 * the lock of the hub.
 */
final class Viewer {
    private final BoardId board;
    private final Caller.Member caller;
    private final Socket socket;
    private @Nullable List<Held> held = new ArrayList<>();
    private long shown;

    Viewer(BoardId board, Caller.Member caller, Socket socket) {
        this.board = board;
        this.caller = caller;
        this.socket = socket;
    }

    BoardId board() {
        return board;
    }

    Caller.Member caller() {
        return caller;
    }

    Socket socket() {
        return socket;
    }

    /** The hub may be behind what his first view shows already: nothing is told twice. */
    void receive(Frame frame, long position) {
        if (held != null) held.add(new Held(frame, position));
        else if (position > shown) socket.send(frame);
    }

    /** His first view shows everything up to the position; from now on he is live. */
    void goLive(long position) {
        if (held == null) return;
        for (var each : held) if (each.position() > position) socket.sendGathered(each.frame());
        shown = position;
        held = null;
    }

    private record Held(Frame frame, long position) {}
}
