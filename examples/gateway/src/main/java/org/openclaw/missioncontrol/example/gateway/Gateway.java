package org.openclaw.missioncontrol.example.gateway;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Keeps a relay connection open, whatever happens to it: a lost one is opened again, after pauses that grow. */
public final class Gateway implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Gateway.class);
    private static final int REPLACED = 1012;
    private static final int NOT_LET_IN = 4001;
    private static final Set<String> FOR_GOOD = Set.of("SESSION_NOT_FOUND", "INVALID_MESSAGE");
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Executor inbox =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Executor work =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final String name;
    private final Registry registry;
    private final Conversations conversations;
    private final Calls calls;
    private volatile Registry.@Nullable Membership membership;
    private volatile @Nullable Line line;
    private volatile boolean stopped;
    private volatile boolean letIn;

    public Gateway(Settings settings, Agent agent) {
        name = settings.name();
        registry = new Registry(http, settings);
        conversations = new Conversations(agent);
        calls = new Calls(new Workspaces(settings.workspaceRoot(), agent));
    }

    public String name() {
        return name;
    }

    /** Whether everything that was said to agents is answered, and every answer acknowledged. */
    public boolean isIdle() {
        return conversations.isIdle();
    }

    /** Until it is closed, or another gateway has come with the same registration. */
    public void run() throws InterruptedException {
        var pause = FIRST_PAUSE;
        while (!stopped) {
            try {
                letIn = false;
                var code = hold();
                if (code == REPLACED) {
                    log.warn("Another connection has taken over; this gateway stops");
                    return;
                }
                if (code == NOT_LET_IN) membership = null;
                log.info("The connection has ended with code {}", code);
            } catch (IOException | CompletionException failure) {
                log.warn("No connection: {}", failure.toString());
            }
            if (letIn) pause = FIRST_PAUSE;
            if (!stopped)
                Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1)));
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Introduces itself unless it is known, opens a connection and keeps it alive; its close code. */
    private int hold() throws IOException, InterruptedException {
        var known = membership;
        if (known == null) {
            known = registry.register();
            membership = known;
        }
        var opened = new Line(http, known, frame -> inbox.execute(() -> receive(frame)));
        line = opened;
        opened.send(Frames.auth(known.relayToken()));
        try {
            return beatUntilEnd(opened, known.heartbeatInterval());
        } finally {
            conversations.disconnected();
            opened.abort();
        }
    }

    private int beatUntilEnd(Line opened, Duration interval) throws InterruptedException {
        int code;
        while ((code = opened.endWithin(interval)) == 0) {
            if (opened.isSilentFor(interval.multipliedBy(3))) opened.abort();
            else opened.send(Frames.heartbeat(metrics()));
        }
        return code;
    }

    private Map<String, Object> metrics() {
        var runtime = Runtime.getRuntime();
        var load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return Map.of(
                "active_sessions",
                conversations.active(),
                "memory_mb",
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                "cpu_pct",
                Math.max(0, load * 100));
    }

    /** One after the other, in their order. */
    private void receive(JsonNode frame) {
        var id = frame.path("id").asString("");
        switch (frame.path("type").asString("")) {
            case "auth_ok" -> {
                letIn = true;
                var opened = line;
                if (opened != null) conversations.connected(opened);
                log.info("Connected");
            }
            case "chat.send" -> conversations.hear(frame);
            case "rpc.call" -> work.execute(() -> answer(frame));
            case "chat.reply_received" -> conversations.settled(id);
            case "error" -> {
                log.warn("Refused: {}", frame.at("/payload/code").asString(""));
                if (FOR_GOOD.contains(frame.at("/payload/code").asString("")))
                    conversations.settled(frame.at("/payload/ref_id").asString(""));
            }
            default -> {} // later servers may say more
        }
    }

    /** Should the connection be gone by then, the call comes again on the next. */
    private void answer(JsonNode call) {
        try {
            var answer = calls.answer(call);
            var opened = line;
            if (opened != null) opened.send(answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signs off. */
    @Override
    public void close() {
        stopped = true;
        try {
            var known = membership;
            if (known != null) registry.signOff(known);
        } catch (IOException _) {
            // it will be missed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        var opened = line;
        if (opened != null) opened.abort();
    }
}
