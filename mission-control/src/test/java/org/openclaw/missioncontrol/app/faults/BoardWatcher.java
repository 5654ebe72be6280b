package org.openclaw.missioncontrol.app.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Watches a board through its socket, resuming with {@code ?position}. */
final class BoardWatcher extends Watcher {
    static final String STATE = "board.state";

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final String board;

    private final String address;

    BoardWatcher(int port, String token, String board) {
        super("socket of board " + board);
        this.board = board;
        this.address = "ws://127.0.0.1:" + port + "/ws/board/" + board + "/sync?token=" + token;
    }

    @Override
    void watch(@Nullable String lastPosition) throws InterruptedException {
        var whole = URI.create(lastPosition == null ? address : address + "&position=" + lastPosition);
        var line = new Line();
        var socket = HTTP.newWebSocketBuilder().buildAsync(whole, line).join();
        try {
            line.ended.get();
        } catch (ExecutionException _) {
            // cut off
        } finally {
            socket.abort();
        }
    }

    private void receive(JsonNode frame) {
        var type = frame.path("type").asString();
        if (!frame.has("position")) return;
        var at = Long.parseLong(frame.path("position").asString());
        if (type.equals("resumed")) begin(at);
        else if (type.equals(STATE)) {
            begin(at);
            receive(at, type, frame);
        } else receive(at, type, frame);
    }

    /** One connection. What is heard on it after its end counts for nothing. */
    private final class Line implements WebSocket.Listener {
        private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                receive(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            ended.complete(true);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable failure) {
            ended.complete(true);
        }
    }
}
