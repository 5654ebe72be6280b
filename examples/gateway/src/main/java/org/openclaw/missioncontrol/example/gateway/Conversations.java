package org.openclaw.missioncontrol.example.gateway;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is said, and what is answered. Each message is answered once, however often it comes; each answer is kept until it is
 * acknowledged and goes out again on the next connection.
 */
final class Conversations {
    private static final int REMEMBERED = 100_000;

    private final Agent agent;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, CompletableFuture<Void>> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> unacknowledged = new LinkedHashMap<>();
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private @Nullable Line line;

    Conversations(Agent agent) {
        this.agent = agent;
    }

    /** The server has let the connection in: what it may not have got goes out again, in the old order. */
    synchronized void connected(Line opened) {
        line = opened;
        unacknowledged.values().forEach(opened::send);
    }

    synchronized void disconnected() {
        line = null;
    }

    synchronized boolean isIdle() {
        return sessions.isEmpty() && unacknowledged.isEmpty();
    }

    int active() {
        return sessions.size();
    }

    /** A message to an agent. It is confirmed at once; the answer takes its time. */
    void hear(JsonNode frame) {
        var id = frame.path("id").asString();
        var session = frame.at("/payload/session_key").asString();
        var content = frame.at("/payload/content").asString();
        if (remember(id)) {
            var end = sessions.compute(session, (_, before) -> {
                Runnable work = () -> answer(id, session, content);
                return before == null ? CompletableFuture.runAsync(work, threads) : before.thenRunAsync(work, threads);
            });
            end.whenComplete((_, _) -> sessions.remove(session, end));
        }
        send(Frames.received(id));
    }

    private synchronized boolean remember(String id) {
        return known.add(id);
    }

    private void answer(String message, String session, String content) {
        try {
            var id = UUID.randomUUID().toString();
            keepAndSend(id, Frames.reply(id, session, message, agent.answer(session, content)));
        } catch (Agent.AgentException cannot) {
            send(Frames.error(session, message, String.valueOf(cannot.getMessage())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            send(Frames.error(session, message, "The agent failed."));
        }
    }

    /** One behind the other, so that answers go out in their order. */
    private synchronized void keepAndSend(String id, String frame) {
        unacknowledged.put(id, frame);
        if (line != null) line.send(frame);
    }

    private synchronized void send(String frame) {
        if (line != null) line.send(frame);
    }

    /** The server has it, or will never have it. */
    synchronized void settled(String id) {
        unacknowledged.remove(id);
    }
}
