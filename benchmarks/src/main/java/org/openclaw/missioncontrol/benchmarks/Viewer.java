package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** One viewer of a board, at the other end of a WebSocket; reads just enough of each frame to know it again. */
final class Viewer extends SocketEnd {
    private static final byte[] POSITION = "\"position\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TITLE = "#".getBytes(StandardCharsets.US_ASCII);

    private final IntConsumer arrived;
    private long lastPosition;
    private volatile boolean seesBoard;
    private volatile int frames;
    private volatile int disordered;

    /** @param arrived is told the number of each command whose frame comes */
    Viewer(SocketChannel channel, IntConsumer arrived) {
        super(channel);
        this.arrived = arrived;
    }

    void askFor(String board, String token) throws IOException {
        ask("/ws/board/" + board + "/sync", "Authorization: Bearer " + token + "\r\n");
    }

    boolean seesBoard() {
        return seesBoard;
    }

    int frames() {
        return frames;
    }

    /** Frames that are missing, and those whose position was not above the one before. */
    long faults(int sent) {
        return Math.abs(sent - frames) + disordered;
    }

    void startOver() {
        frames = 0;
        disordered = 0;
    }

    /** The first frame is the board itself; of the others, those count that a command of ours has made. */
    @Override
    void take(ByteBuffer received, int end) {
        if (!seesBoard) {
            seesBoard = true;
            return;
        }
        var number = numberAfter(TITLE, received, end);
        if (number < 0) return;
        var position = numberAfter(POSITION, received, end);
        if (position <= lastPosition) disordered++;
        lastPosition = position;
        frames++;
        arrived.accept((int) number);
    }

    /** The digits behind a mark; -1 without it. */
    private static long numberAfter(byte[] mark, ByteBuffer received, int end) {
        for (var at = received.position(); at < end - mark.length; at++) {
            if (!isAt(mark, received, at)) continue;
            var number = 0L;
            for (at += mark.length; at < end && Character.isDigit(received.get(at)); at++)
                number = number * 10 + received.get(at) - '0';
            return number;
        }
        return -1;
    }

    private static boolean isAt(byte[] mark, ByteBuffer received, int at) {
        for (var i = 0; i < mark.length; i++) if (received.get(at + i) != mark[i]) return false;
        return true;
    }
}
