package org.openclaw.missioncontrol.app.faults;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * The line between the product and PostgreSQL. It knows when a COMMIT goes by, and can be told to break just then: before
 * PostgreSQL has heard it, or after, so that the answer gets lost.
 */
final class CommitLine implements AutoCloseable {
    private final ServerSocket entry;
    private final IntSupplier postgres;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger cutsAhead = new AtomicInteger();
    private final AtomicInteger cuts = new AtomicInteger();

    /** @param postgres its port, which may be another one after a restart */
    CommitLine(IntSupplier postgres) throws IOException {
        this.entry = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.postgres = postgres;
        Thread.ofVirtual().name("line").start(this::accept);
    }

    int port() {
        return entry.getLocalPort();
    }

    /** Breaks at so many of the next commits. */
    void cutNext(int commits) {
        cutsAhead.set(commits);
    }

    /** At how many commits it has broken so far. */
    int cuts() {
        return cuts.get();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var product = entry.accept();
                product.setTcpNoDelay(true);
                sockets.add(product);
                Thread.ofVirtual().name("line-there").start(() -> connect(product));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void connect(Socket product) {
        try (product) {
            var server = new Socket(InetAddress.getLoopbackAddress(), postgres.getAsInt());
            server.setTcpNoDelay(true);
            sockets.add(server);
            Thread.ofVirtual().name("line-back").start(() -> carryBack(server, product));
            try {
                carryThere(product, server.getOutputStream());
            } finally {
                server.shutdownOutput();
            }
        } catch (IOException _) {
            // one of the sides ended it
        } finally {
            sockets.remove(product);
        }
    }

    private void carryThere(Socket product, OutputStream server) throws IOException {
        var messages = new FrontendMessages(new DataInputStream(product.getInputStream()));
        while (messages.next()) {
            if (messages.isCommit() && cutsAhead.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                cut(product, server, messages);
                return;
            }
            messages.writeTo(server);
        }
    }

    /** Every other time PostgreSQL still hears what it is to do. */
    private void cut(Socket product, OutputStream server, FrontendMessages messages) throws IOException {
        boolean heard = cuts.getAndIncrement() % 2 == 0;
        product.close();
        if (!heard) return;
        messages.writeTo(server);
        FrontendMessages.endGroup(server);
    }

    /** To the end, whether the product still listens or not, so that PostgreSQL finishes what it has heard. */
    private void carryBack(Socket server, Socket product) {
        try (server;
                product) {
            var in = server.getInputStream();
            var bytes = new byte[1 << 16];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes))
                if (!product.isClosed()) product.getOutputStream().write(bytes, 0, count);
        } catch (IOException _) {
            // one of the sides ended it
        } finally {
            sockets.remove(server);
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        for (var socket : sockets) socket.close();
    }
}
