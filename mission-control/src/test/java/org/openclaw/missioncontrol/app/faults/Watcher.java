package org.openclaw.missioncontrol.app.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Somebody who watches, comes back after each fault with the last position that he knows, and forgets nothing. */
abstract class Watcher implements AutoCloseable {
    private static final long COMES_BACK_AFTER = 100;

    private final CountDownLatch over = new CountDownLatch(1);
    private final List<Received> received = new ArrayList<>();
    private final Thread thread;
    private int connections;
    private long since = -1;
    private long position = -1;

    /** @param name for whoever reads what went wrong */
    Watcher(String name) {
        thread = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    final void start() {
        thread.start();
    }

    private void run() {
        try {
            do watchUnlessAway();
            while (!over.await(COMES_BACK_AFTER, TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            // it is over
        }
    }

    private void watchUnlessAway() throws InterruptedException {
        try {
            watch(position() < 0 ? null : String.valueOf(position()));
        } catch (IOException | CompletionException _) {
            // he comes back
        }
    }

    /** Connects, and goes on until the connection ends. */
    abstract void watch(@Nullable String lastPosition) throws IOException, InterruptedException;

    /** All that happened before this is known, or not of interest. */
    final synchronized void begin(long at) {
        connections++;
        if (since < 0) since = at;
        position = Math.max(position, at);
    }

    final synchronized void receive(long at, String type, JsonNode content) {
        received.add(new Received(at, type, content));
        position = at;
    }

    /** How often a connection came about. */
    final synchronized int connections() {
        return connections;
    }

    /** Everything after this should have been received. */
    final synchronized long since() {
        return since;
    }

    final synchronized long position() {
        return position;
    }

    final synchronized List<Received> received() {
        return List.copyOf(received);
    }

    final String name() {
        return thread.getName();
    }

    @Override
    public void close() {
        over.countDown();
        thread.interrupt();
    }

    /** What came, in the order in which it came. */
    record Received(long position, String type, JsonNode content) {}
}
