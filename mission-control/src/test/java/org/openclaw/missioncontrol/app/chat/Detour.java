package org.openclaw.missioncontrol.app.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the product that can be cut: everything goes through it unchanged until then. */
public class Detour implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile boolean passable = true;
    private volatile boolean muted;

    /** @param target the port of the product */
    public Detour(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Cuts all connections; new ones are refused until the way is open again. */
    public void cut() {
        passable = false;
        cutOnce();
    }

    /** Cuts all connections, and takes new ones. */
    public void cutOnce() {
        open.forEach(Detour::end);
    }

    /** Everything is swallowed from now on, and both sides believe that they are connected. */
    public void mute() {
        muted = true;
    }

    public void reopen() {
        passable = true;
    }

    private void accept() {
        while (!closed) {
            try {
                var client = door.accept();
                if (passable) Thread.ofVirtual().start(() -> connect(client));
                else end(client);
            } catch (IOException _) {
                // closed, or the next one will do
            }
        }
    }

    private void connect(Socket client) {
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(client);
            open.add(server);
            Thread.ofVirtual().start(() -> pass(client, server));
            pass(server, client);
        } catch (IOException _) {
            end(client);
        }
    }

    private void pass(Socket from, Socket to) {
        try (from;
                to) {
            copy(from, to);
        } catch (IOException | InterruptedException _) {
            // the other direction ends as well
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** Until one side ends. */
    protected void copy(Socket from, Socket to) throws IOException, InterruptedException {
        var part = new byte[8_192];
        for (int length; (length = from.getInputStream().read(part)) >= 0; )
            if (!muted) to.getOutputStream().write(part, 0, length);
    }

    /** Like a line that is torn. */
    protected static void end(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException _) {
            // it has ended already
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            door.close();
        } catch (IOException _) {
            // it is closed
        }
        cutOnce();
    }
}
