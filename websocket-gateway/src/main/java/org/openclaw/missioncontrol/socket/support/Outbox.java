package org.openclaw.missioncontrol.socket.support;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * What one connection has yet to be sent, in order. As long as there is something, a thread of its own writes it, so that
 * nobody waits for a receiver but the receiver himself; when too much has gathered he is cut off.
 */
final class Outbox {
    private static final int MOST_FRAMES = 256;
    private static final int MOST_BYTES = 1 << 20;
    private static final CloseStatus TOO_SLOW = new CloseStatus(1013, "receiver too slow");

    private final WebSocketSession session;
    private final SocketMetrics metrics;
    private final Deque<Item> items = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Thread writer;
    private int frames;
    private int bytes;
    private boolean closed;

    Outbox(WebSocketSession session, SocketMetrics metrics) {
        this.session = session;
        this.metrics = metrics;
    }

    void frame(Frame frame) {
        add(new Say(frame, true));
    }

    /** What gathered on our side does not count against the limit. */
    void gathered(Frame frame) {
        add(new Say(frame, false));
    }

    void ping() {
        add(new Ping());
    }

    /** After all that has been said before. */
    void close(CloseStatus status) {
        lock.lock();
        try {
            if (closed) return;
            closed = true;
            put(new End(status));
        } finally {
            lock.unlock();
        }
    }

    /** Without saying what is left. */
    void cut(CloseStatus status) {
        lock.lock();
        try {
            if (closed) return;
            items.clear();
            frames = 0;
            bytes = 0;
            close(status);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the end is written, or for so long. */
    void awaitEnd(Duration patience) throws InterruptedException {
        var writing = writer();
        if (writing != null) writing.join(patience);
    }

    private @Nullable Thread writer() {
        lock.lock();
        try {
            return writer;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    private void add(Item item) {
        lock.lock();
        try {
            if (closed) return;
            if (frames + item.frames() > MOST_FRAMES || bytes + item.bytes() > MOST_BYTES) {
                metrics.cut();
                cut(TOO_SLOW);
                return;
            }
            frames += item.frames();
            bytes += item.bytes();
            put(item);
        } finally {
            lock.unlock();
        }
    }

    private void put(Item item) {
        items.add(item);
        if (writer == null) writer = Thread.startVirtualThread(this::write);
    }

    private void write() {
        try {
            for (var item = next(); item != null; item = next()) write(item);
        } catch (IOException | RuntimeException _) {
            abandon(); // the receiver is gone
        }
    }

    private void write(Item item) throws IOException {
        switch (item) {
            case Say say -> {
                session.sendMessage(say.frame().message());
                metrics.sent();
                say.frame().written().run();
            }
            case Ping _ -> session.sendMessage(new PingMessage());
            case End end -> session.close(end.status());
        }
    }

    /** What is to be written next; with nothing left the writer goes. */
    private @Nullable Item next() {
        lock.lock();
        try {
            var item = items.pollFirst();
            if (item == null) {
                writer = null;
                return null;
            }
            frames -= item.frames();
            bytes -= item.bytes();
            return item;
        } finally {
            lock.unlock();
        }
    }

    private void abandon() {
        cut(CloseStatus.SESSION_NOT_RELIABLE);
        try {
            session.close(CloseStatus.SESSION_NOT_RELIABLE);
        } catch (IOException | RuntimeException _) {
            // nothing is left to be closed
        }
    }

    /** What is written next; how much of the limit it takes until then. */
    private sealed interface Item {
        default int frames() {
            return 0;
        }

        default int bytes() {
            return 0;
        }
    }

    private record Say(Frame frame, boolean counts) implements Item {
        @Override
        public int frames() {
            return counts ? 1 : 0;
        }

        @Override
        public int bytes() {
            return counts ? frame.bytes() : 0;
        }
    }

    private record Ping() implements Item {
        @Override
        public int frames() {
            return 1;
        }
    }

    private record End(CloseStatus status) implements Item {}
}
