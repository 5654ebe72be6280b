package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many ends of sockets, all read by one thread, so that they take little of the machine. */
final class Ends implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;
    private final List<SocketEnd> ends = new ArrayList<>();
    private final Selector selector = Selector.open();
    private final Thread reader = new Thread(this::read, "ends");
    private volatile @Nullable Throwable failure;

    Ends(int port) throws IOException {
        this.port = port;
        reader.setDaemon(true);
        reader.start();
    }

    /** Connects one more. */
    <E extends SocketEnd> E add(Function<SocketChannel, E> made, String path) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var end = made.apply(channel);
        end.ask(path, "");
        ends.add(end);
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, end);
        selector.wakeup();
        return end;
    }

    /** Waits until it is so, but not for ever. */
    void await(String what, BooleanSupplier reached) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean()) {
            if (failure != null) throw new IOException("A socket has failed", failure);
            if (System.nanoTime() > end) throw new IOException("Not within a minute: " + what);
            Thread.sleep(5);
        }
    }

    private void read() {
        try {
            while (selector.isOpen()) selector.select(key -> read((SocketEnd) key.attachment()));
        } catch (Exception e) {
            failure = e;
        }
    }

    private static void read(SocketEnd end) {
        try {
            end.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        for (var end : ends) end.close();
        selector.close();
    }
}
