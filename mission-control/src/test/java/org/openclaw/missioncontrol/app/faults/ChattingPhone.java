package org.openclaw.missioncontrol.app.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.chat.TestPerson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who says what he has to say one thing after the other, each until he knows what became of it, over as many
 * connections as it takes. Now and then he says a thing twice.
 */
final class ChattingPhone implements Runnable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int PATIENCE = 7;

    private final URI address;
    private final TestPerson person;
    private final String agent;
    private final List<String> toSay;
    final Set<String> acknowledged = new LinkedHashSet<>();
    final Map<String, String> refused = new LinkedHashMap<>();
    final List<String> replies = new CopyOnWriteArrayList<>();
    private final Set<String> known = new HashSet<>();
    private volatile @Nullable String lastKnown;
    private volatile boolean over;
    int connections;
    int repeated;

    ChattingPhone(int port, TestPerson person, String agent, List<String> toSay) {
        address = URI.create("ws://127.0.0.1:" + port + "/ws/h5/chat");
        this.person = person;
        this.agent = agent;
        this.toSay = toSay;
    }

    /** Nothing more is expected. */
    void hangUp() {
        over = true;
    }

    @Override
    public void run() {
        var left = new LinkedHashMap<String, String>();
        toSay.forEach(content -> left.put(UUID.randomUUID().toString(), content));
        while (!over) {
            try (var line = new Line()) {
                line.open();
                while (!over) converse(line, left);
            } catch (InterruptedException _) {
                return;
            } catch (LineLost | CompletionException _) {
                pause();
            }
        }
    }

    private void converse(Line line, Map<String, String> left) throws InterruptedException, LineLost {
        if (left.isEmpty()) {
            hear(line.next(1), left);
            return;
        }
        var id = left.keySet().iterator().next();
        if (lastKnown == null) lastKnown = id;
        var frame = TestPerson.chat(id, agent, String.valueOf(left.get(id)));
        line.send(frame);
        if (id.hashCode() % 5 == 0) {
            line.send(frame);
            repeated++;
        }
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (left.containsKey(id)) {
            if (System.nanoTime() > until) throw new LineLost();
            hear(line.next(1), left);
        }
    }

    private void hear(@Nullable JsonNode frame, Map<String, String> left) {
        if (frame == null) return;
        var payload = frame.path("payload");
        switch (frame.path("type").asString()) {
            case "chat_ack" -> settle(left.remove(frame.path("id").asString()), null);
            case "error" -> {
                if (!payload.path("code").asString().equals("RATE_LIMITED"))
                    settle(
                            left.remove(payload.path("ref_id").asString("")),
                            payload.path("code").asString());
                else pause();
            }
            case "chat" -> {
                lastKnown = frame.path("id").asString();
                if (!known.add(frame.path("id").asString()))
                    replies.add("twice: " + payload.path("content").asString());
                else replies.add(payload.path("content").asString());
            }
            default -> {} // a system frame
        }
    }

    private void settle(@Nullable String content, @Nullable String code) {
        if (content == null) return; // the answer to a repetition
        if (code == null) acknowledged.add(content);
        else {
            refused.put(content, code);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** What the gateway calls the chat. */
    String sessionKey() {
        return "h5:" + person.id() + ":" + agent;
    }

    boolean isDone() {
        return acknowledged.size() + refused.size() == toSay.size();
    }

    /** The connection is gone, or might as well be. */
    private static final class LineLost extends Exception {}

    private final class Line implements WebSocket.Listener, AutoCloseable {
        private final BlockingQueue<Map<String, JsonNode>> frames = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable WebSocket socket;

        void open() throws InterruptedException, LineLost {
            socket = HTTP.newWebSocketBuilder()
                    .connectTimeout(java.time.Duration.ofSeconds(3))
                    .buildAsync(address, this)
                    .orTimeout(5, TimeUnit.SECONDS)
                    .join();
            connections++;
            send(TestPerson.auth(person.token(), lastKnown));
            var first = next(PATIENCE);
            if (first == null || !first.path("type").asString().equals("auth_ok")) throw new LineLost();
        }

        void send(String frame) {
            if (socket != null)
                socket.sendText(frame, true).orTimeout(5, TimeUnit.SECONDS).join();
        }

        @Nullable
        JsonNode next(int seconds) throws InterruptedException, LineLost {
            var got = frames.poll(seconds, TimeUnit.SECONDS);
            if (got == null) return null;
            var frame = got.get("frame");
            if (frame == null) throw new LineLost();
            return frame;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                frames.add(Map.of("frame", JsonMapper.shared().readTree(text.toString())));
                text.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            frames.add(new HashMap<>());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            frames.add(new HashMap<>());
        }

        @Override
        public void close() {
            if (socket != null) socket.abort();
        }
    }
}
