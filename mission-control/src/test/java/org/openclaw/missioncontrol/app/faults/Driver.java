package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Owner;

/** Several clients at once on a few boards, who go on through every fault until each of their commands is answered. */
final class Driver implements AutoCloseable {
    private static final int CLIENTS = 6;
    private static final int BOARDS = 2;
    private static final Duration LONGEST_WAY = Duration.ofMinutes(2);

    final Journal journal = new Journal();
    final List<String> boards = new ArrayList<>();

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Client> clients = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean wanted;

    Driver(Api admin, String base, long seed) {
        for (int i = 0; i < BOARDS; i++) boards.add(new Owner(admin).board(Map.of()));
        var sender = new Sender(base, admin.token(), journal);
        for (int i = 0; i < CLIENTS; i++) clients.add(new Client(sender, boards.get(i % BOARDS), seed + i));
    }

    void start() {
        wanted = true;
        for (var client : clients) running.add(threads.submit(() -> client.workWhile(() -> wanted)));
    }

    /** Until so many further commands have been acknowledged. */
    void awaitAcknowledged(int more) {
        int enough = journal.acknowledged() + more;
        awaitUnlessRefused(LONGEST_WAY, () -> journal.acknowledged() >= enough);
    }

    /** Until some client has felt that something is wrong, beginning with so many unanswered attempts. */
    void awaitUnanswered(int before) {
        awaitUnlessRefused(Duration.ofSeconds(20), () -> journal.unanswered() > before);
    }

    private void awaitUnlessRefused(Duration time, Callable<Boolean> condition) {
        await().atMost(time)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> condition.call() || !journal.refusals().isEmpty());
    }

    /** Lets everybody bring to its end what he has begun. */
    void finish() throws Exception {
        wanted = false;
        for (var one : running) one.get();
        running.clear();
    }

    @Override
    public void close() {
        wanted = false;
        threads.shutdownNow();
    }
}
