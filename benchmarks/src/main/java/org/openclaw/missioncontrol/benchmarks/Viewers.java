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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Many viewers of one board, all read by one thread, so that watching takes little of the machine. */
final class Viewers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 25;
    private static final int MOST_COMMANDS = 1_000_000;

    private final List<Viewer> viewers = new ArrayList<>();
    private final AtomicLongArray due = new AtomicLongArray(MOST_COMMANDS);
    private final Selector selector = Selector.open();
    private final Thread reader = new Thread(this::read, "viewers");
    private volatile Histogram latencies = new Histogram(60_000_000, 3);
    private volatile @Nullable Throwable failure;

    /** Returns when all of them see the board. They come in groups: how many can come at once is another question. */
    Viewers(Product product, String board, int count) throws Exception {
        reader.setDaemon(true);
        reader.start();
        while (viewers.size() < count) {
            for (var i = 0; i < AT_ONCE && viewers.size() < count; i++) add(product, board);
            await(() -> viewers.stream().allMatch(Viewer::seesBoard));
            if (!viewers.stream().allMatch(Viewer::seesBoard)) throw new IOException("Not all see the board");
        }
    }

    private void add(Product product, String board) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), product.port()));
        var viewer = new Viewer(channel, this::arrived);
        viewer.askFor(board, product.token());
        viewers.add(viewer);
        channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, viewer);
        selector.wakeup();
    }

    /** How a title tells which command it came with. */
    static String title(int number) {
        return "Seen #" + number + "#";
    }

    /** A command is about to be sent, which should have been sent at that time. */
    void expect(int number, long time) {
        due.set(number, time);
    }

    /** Waits until everybody has got so many frames, but not for ever. */
    void awaitAll(int frames) throws Exception {
        await(() -> viewers.stream().allMatch(viewer -> viewer.frames() >= frames));
    }

    /** Forgets all frames so far. */
    void startOver() {
        latencies = new Histogram(60_000_000, 3);
        viewers.forEach(Viewer::startOver);
    }

    Histogram latencies() {
        return latencies;
    }

    /** How many of so many frames somebody did not get, got twice, or got after a later one. */
    long faults(int sent) {
        return viewers.stream().mapToLong(viewer -> viewer.faults(sent)).sum();
    }

    private void arrived(int number) {
        latencies.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due.get(number)));
    }

    private void await(BooleanSupplier reached) throws Exception {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            if (failure != null) throw new IOException("A viewer has failed", failure);
            Thread.sleep(5);
        }
    }

    private void read() {
        try {
            while (selector.isOpen()) selector.select(key -> read((Viewer) key.attachment()));
        } catch (Exception e) {
            failure = e;
        }
    }

    private static void read(Viewer viewer) {
        try {
            viewer.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws Exception {
        for (var viewer : viewers) viewer.close();
        selector.close();
    }
}
