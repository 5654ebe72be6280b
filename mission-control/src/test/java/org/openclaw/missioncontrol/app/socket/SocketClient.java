package org.openclaw.missioncontrol.app.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side of a socket. */
public class SocketClient implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile Duration longestWay = Duration.ZERO;

    public SocketClient(int port, String path) {
        var address = URI.create("ws://localhost:" + port + path);
        socket = HTTP.newWebSocketBuilder().buildAsync(address, this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            receive(JsonMapper.shared().readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    private void receive(JsonNode frame) {
        if (frame.path("type").asString().equals("heartbeat")) return; // comes whenever it likes
        frames.add(frame);
        if (!frame.has("timestamp")) return;
        var way = Duration.between(Instant.parse(frame.path("timestamp").asString()), Instant.now());
        if (way.compareTo(longestWay) > 0) longestWay = way;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        closed.completeExceptionally(failure);
    }

    public void send(String frame) {
        socket.sendText(frame, true).join();
    }

    public void sendBytes() {
        socket.sendBinary(ByteBuffer.allocate(4), true).join();
    }

    /** The next frame. */
    public JsonNode next() {
        try {
            var frame = frames.poll(10, TimeUnit.SECONDS);
            assertThat(frame).as("a frame within 10 s").isNotNull();
            return frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public JsonNode next(String type) {
        var frame = next();
        assertThat(frame.path("type").asString()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    /** All frames up to one, and that one. */
    public List<JsonNode> until(Predicate<JsonNode> last) {
        var seen = new ArrayList<JsonNode>();
        do seen.add(next());
        while (!last.test(seen.getLast()));
        return seen;
    }

    /** A frame of this type, whatever comes before it. */
    public JsonNode await(String type) {
        return until(frame -> frame.path("type").asString().equals(type)).getLast();
    }

    /** Whether nothing more comes for a while. */
    public boolean isSilentFor(Duration time) throws InterruptedException {
        return frames.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    /** So many frames. */
    List<JsonNode> take(int count) {
        var seen = new ArrayList<JsonNode>();
        while (seen.size() < count) seen.add(next());
        return seen;
    }

    /** The longest time that has passed from a change until it was seen here. */
    Duration longestWay() {
        return longestWay;
    }

    public int closeCode() {
        return closeCodeWithin(Duration.ofSeconds(10));
    }

    public int closeCodeWithin(Duration time) {
        return closed.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public void close() {
        socket.abort();
    }
}
