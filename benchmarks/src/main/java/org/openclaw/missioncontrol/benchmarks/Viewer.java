package org.openclaw.missioncontrol.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** One viewer of a board, at the other end of a WebSocket; reads just enough of each frame to know it again. */
final class Viewer {
    private static final byte[] POSITION = "\"position\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TITLE = "#".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT = 0x81; // a whole one
    private static final int LAST_PART = 0x80; // only the board itself is long enough to come in parts
    private static final int CLOSE = 0x88;

    private final SocketChannel channel;
    private final IntConsumer arrived;
    private ByteBuffer received = ByteBuffer.allocate(4_096);
    private boolean open;
    private long lastPosition;
    private volatile boolean seesBoard;
    private volatile int frames;
    private volatile int disordered;

    /** @param arrived is told the number of each command whose frame comes */
    Viewer(SocketChannel channel, IntConsumer arrived) {
        this.channel = channel;
        this.arrived = arrived;
    }

    void askFor(String board, String token) throws IOException {
        var request = "GET /ws/board/" + board + "/sync HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
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

    /** Takes what has come. */
    void read() throws IOException {
        if (channel.read(received) < 0) throw new EOFException("The product has hung up");
        received.flip();
        while (open ? takeFrame() : takeHandshake()) continue;
        received.compact();
        if (!received.hasRemaining())
            received = ByteBuffer.allocate(received.capacity() * 4).put(received.flip());
    }

    private boolean takeHandshake() throws IOException {
        var text = StandardCharsets.US_ASCII.decode(received.duplicate()).toString();
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) return false;
        if (!text.startsWith("HTTP/1.1 101")) throw new IOException("No socket: " + text);
        received.position(received.position() + end + 4);
        open = true;
        return true;
    }

    private boolean takeFrame() throws IOException {
        var begin = received.position();
        if (received.remaining() < 2) return false;
        var kind = received.get(begin) & 0xff;
        var length = (long) received.get(begin + 1);
        var header = length == 127 ? 10 : length == 126 ? 4 : 2;
        if (received.remaining() < header) return false;
        if (length == 126) length = received.getShort(begin + 2) & 0xffff;
        if (length == 127) length = received.getLong(begin + 2);
        if (received.remaining() < header + length) return false;
        received.position(begin + header);
        var end = (int) (begin + header + length);
        if (kind == CLOSE) throw new EOFException("The product has closed a socket: " + text(end));
        if (kind == TEXT || kind == LAST_PART) take(end);
        received.position(end);
        return true;
    }

    /** The first frame is the board itself; of the others, those count that a command of ours has made. */
    private void take(int end) {
        if (!seesBoard) {
            seesBoard = true;
            return;
        }
        var number = numberAfter(TITLE, received.position(), end);
        if (number < 0) return;
        var position = numberAfter(POSITION, received.position(), end);
        if (position <= lastPosition) disordered++;
        lastPosition = position;
        frames++;
        arrived.accept((int) number);
    }

    private String text(int end) {
        return StandardCharsets.UTF_8.decode(received.duplicate().limit(end)).toString();
    }

    /** The digits behind a mark; -1 without it. */
    private long numberAfter(byte[] mark, int from, int end) {
        for (var at = from; at < end - mark.length; at++) {
            if (!isAt(mark, at)) continue;
            var number = 0L;
            for (at += mark.length; at < end && Character.isDigit(received.get(at)); at++)
                number = number * 10 + received.get(at) - '0';
            return number;
        }
        return -1;
    }

    private boolean isAt(byte[] mark, int at) {
        for (var i = 0; i < mark.length; i++) if (received.get(at + i) != mark[i]) return false;
        return true;
    }

    void close() throws IOException {
        channel.close();
    }
}
