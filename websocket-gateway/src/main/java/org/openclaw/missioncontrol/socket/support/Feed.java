package org.openclaw.missioncontrol.socket.support;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one connection is told of the log. What happens while its first view is put together is held back for it. Guarded by
 * the lock of the hub that it belongs to.
 */
public final class Feed {
    private final Socket socket;
    private @Nullable List<Held> held = new ArrayList<>();
    private long shown;

    public Feed(Socket socket) {
        this.socket = socket;
    }

    /** The hub may be behind what the first view shows already: nothing is told twice. */
    public void receive(Frame frame, long position) {
        if (held != null) held.add(new Held(frame, position));
        else if (position > shown) socket.send(frame);
    }

    /** The first view shows everything up to the position; from now on the connection is live. */
    public void goLive(long position) {
        if (held == null) return;
        for (var each : held) if (each.position() > position) socket.sendGathered(each.frame());
        shown = position;
        held = null;
    }

    private record Held(Frame frame, long position) {}
}
