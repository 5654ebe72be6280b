package org.openclaw.missioncontrol.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** The other end of a WebSocket, which does as little as it can, because it takes its share of the machine that is measured. */
abstract class SocketEnd {
    private static final int TEXT = 0x81; // a whole one
    private static final int LAST_PART = 0x80; // only what is long comes in parts
    private static final int CLOSE = 0x88;

    private final SocketChannel channel;
    private ByteBuffer received = ByteBuffer.allocate(1_024);
    private boolean open;

    SocketEnd(SocketChannel channel) {
        this.channel = channel;
    }

    /** @param headers each with its end of line */
    void ask(String path, String headers) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    }

    /** The handshake is over. */
    void opened() throws IOException {}

    /** A frame is in the buffer, from its position to this end. */
    abstract void take(ByteBuffer frame, int end) throws IOException;

    /** Sends a text; masked with zeros, which leaves it as it is. */
    void say(String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var frame = ByteBuffer.allocate(bytes.length + 8);
        frame.put((byte) TEXT);
        if (bytes.length < 126) frame.put((byte) (0x80 | bytes.length));
        else frame.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        frame.putInt(0).put(bytes).flip();
        synchronized (channel) {
            while (frame.hasRemaining()) channel.write(frame);
        }
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
        opened();
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
        if (kind == CLOSE) throw new EOFException("The product has closed a socket: " + text(received, end));
        if (kind == TEXT || kind == LAST_PART) take(received, end);
        received.position(end);
        return true;
    }

    static String text(ByteBuffer frame, int end) {
        return StandardCharsets.UTF_8.decode(frame.duplicate().limit(end)).toString();
    }

    void close() throws IOException {
        channel.close();
    }
}
