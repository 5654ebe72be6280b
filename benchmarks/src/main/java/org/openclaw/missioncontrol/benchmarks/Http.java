package org.openclaw.missioncontrol.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One connection over which one request follows another; when the server ends it, as Tomcat does after a hundred requests
 * and after a pause, another takes its place. It does as little as HTTP/1.1 allows, because it takes its share of the machine that is measured.
 */
final class Http implements AutoCloseable {
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

    private final int port;
    private final String headers;
    private Socket socket;
    private InputStream in;
    private boolean ending;
    private long used = System.nanoTime();

    Http(int port, String token) throws IOException {
        this.port = port;
        headers = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: ";
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
    }

    private Socket connected() throws IOException {
        var connected = new Socket(InetAddress.getLoopbackAddress(), port);
        connected.setTcpNoDelay(true);
        return connected;
    }

    private void connectAgain() throws IOException {
        socket.close();
        socket = connected();
        in = new BufferedInputStream(socket.getInputStream(), 16_384);
        ending = false;
    }

    /** The body of an answer that is a success; everything else is a fault here. */
    String send(String method, String path, String body) throws IOException {
        if (ending || System.nanoTime() - used > PAUSE) connectAgain();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = method + " " + path + headers + bytes.length + "\r\n\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = line().split(" ")[1];
        var answer = new String(body(), StandardCharsets.UTF_8);
        used = System.nanoTime();
        if (!status.startsWith("2")) throw new IOException(method + " " + path + " was answered " + status + answer);
        return answer;
    }

    /** A member of a JSON object in which it is the first of its name. */
    static String member(String json, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) throw new IllegalArgumentException("No " + name + " in " + json);
        return found.group(1);
    }

    private byte[] body() throws IOException {
        var length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:"))
                length = Integer.parseInt(lower.substring(15).strip());
            ending |= lower.equals("connection: close");
            chunked |= lower.equals("transfer-encoding: chunked");
        }
        return chunked ? chunks() : in.readNBytes(length);
    }

    private byte[] chunks() throws IOException {
        var whole = new ByteArrayOutputStream();
        for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            whole.write(in.readNBytes(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        for (var next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("The product has hung up");
            if (next != '\r') text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
