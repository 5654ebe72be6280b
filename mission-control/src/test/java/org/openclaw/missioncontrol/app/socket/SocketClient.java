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
import java.util.Map;
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
    private final BlockingQueue<JsonNode> heartbeats = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closing> closed = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile Duration longestWay = Duration.ZERO;

    public SocketClient(int port, String path) {
        this(port, path, Map.of());
    }

    /** @param headers which the handshake bears too */
    public SocketClient(int port, String path, Map<String, String> headers) {
        var address = URI.create("ws://localhost:" + port + path);
        var handshake = HTTP.newWebSocketBuilder();
        headers.forEach(handshake::header);
        socket = handshake.buildAsync(address, this).join();
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
        if (frame.path("type").asString().equals("heartbeat")) { // comes whenever it likes
            heartbeats.add(frame);
            return;
        }
        frames.add(frame);
        if (!frame.has("timestamp")) return;
        var way = Duration.between(Instant.parse(frame.path("timestamp").asString()), Instant.now());
        if (way.compareTo(longestWay) > 0) longestWay = way;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(new Closing(code, reason));
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
        return nextOf(frames);
    }

    /** The next heartbeat of the server. */
    public JsonNode heartbeat() {
        return nextOf(heartbeats);
    }

    private static JsonNode nextOf(BlockingQueue<JsonNode> queue) {
        try {
            var frame = queue.poll(10, TimeUnit.SECONDS);
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
        return closingWithin(time).code();
    }

    public String closeReason() {
        return closingWithin(Duration.ofSeconds(10)).reason();
    }

    private Closing closingWithin(Duration time) {
        var closing = closed.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).join();
        assertThat(closing.reason()).as("the reason of close " + closing.code()).isNotBlank();
        return closing;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private record Closing(int code, String reason) {}
}
