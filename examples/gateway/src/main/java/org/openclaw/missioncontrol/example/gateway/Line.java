package org.openclaw.missioncontrol.example.gateway;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** One relay connection: whole frames in, whole frames out, and how it ended. */
final class Line implements WebSocket.Listener {
    private final Consumer<JsonNode> receiver;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile long heardAt = System.nanoTime();

    Line(HttpClient http, Registry.Membership membership, Consumer<JsonNode> receiver) {
        this.receiver = receiver;
        socket = http.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(membership.relay(), this)
                .join();
    }

    /** Sends a frame; one that cannot be sent ends the connection. */
    synchronized void send(String frame) {
        try {
            socket.sendText(frame, true).orTimeout(10, TimeUnit.SECONDS).join();
        } catch (CompletionException _) {
            abort();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        heardAt = System.nanoTime();
        text.append(part);
        if (last) {
            var frame = Frames.JSON.readTree(text.toString());
            text.setLength(0);
            receiver.accept(frame);
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        end.complete(1006);
    }

    /** A connection on which nothing comes in any more may be dead without having been told so. */
    boolean isSilentFor(Duration time) {
        return System.nanoTime() - heardAt > time.toNanos();
    }

    /** The close code, if it ends within this time; 0 when it goes on. */
    int endWithin(Duration time) throws InterruptedException {
        try {
            return end.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return 0;
        } catch (ExecutionException _) {
            return 1006;
        }
    }

    void abort() {
        socket.abort();
        end.complete(1006);
    }
}
