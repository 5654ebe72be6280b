package org.openclaw.missioncontrol.benchmarks;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Somebody who counts what he is told. */
final class Listener extends SocketEnd {
    private volatile boolean opened;
    private volatile int frames;

    Listener(SocketChannel channel) {
        super(channel);
    }

    @Override
    void opened() {
        opened = true;
    }

    @Override
    void take(ByteBuffer frame, int end) {
        frames++;
    }

    boolean isOpen() {
        return opened;
    }

    int frames() {
        return frames;
    }
}
