package org.openclaw.missioncontrol.platform.eventlog;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between a client and a server on this machine, and swallows without a word what is sent when it is told to. */
final class DeadLink implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Link> links = new CopyOnWriteArrayList<>();
    private final int server;

    DeadLink(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on nothing comes through the connections that are open; new ones are fine. */
    void swallow() {
        links.forEach(link -> link.dead = true);
    }

    private void accept() {
        try {
            while (true) {
                var link = new Link(door.accept(), new Socket(InetAddress.getLoopbackAddress(), server));
                links.add(link);
                Thread.ofVirtual().start(() -> link.pass(link.client, link.server));
                Thread.ofVirtual().start(() -> link.pass(link.server, link.client));
            }
        } catch (IOException _) {
            // closed
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var link : links) link.close();
    }

    private static final class Link {
        private final Socket client;
        private final Socket server;
        private volatile boolean dead;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass(Socket from, Socket to) {
            var buffer = new byte[8192];
            try {
                for (var read = from.getInputStream().read(buffer);
                        read >= 0;
                        read = from.getInputStream().read(buffer))
                    if (!dead) to.getOutputStream().write(buffer, 0, read);
                if (!dead) close();
            } catch (IOException _) {
                // closed
            }
        }

        void close() throws IOException {
            client.close();
            server.close();
        }
    }
}
