package org.openclaw.missioncontrol.app.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.SecondNode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What was answered with success is seen by the next GET. In its long form with -Drun.pairs=10000 for each test. */
class ReadYourWritesTest extends ApiTest {
    private static final int PAIRS = Integer.getInteger("run.pairs", 250);
    private static final long SEED = Long.getLong("run.seed", 20_260_101);
    private static final int CLIENTS = 16;

    private final Queue<String> misses = new ConcurrentLinkedQueue<>();

    @Test
    void every_get_sees_what_was_written_before() throws Exception {
        run(List.of(new Way("one node", port, port)));
    }

    @Test
    void every_get_sees_it_on_every_node(@Autowired Environment settings) throws Exception {
        try (var second = SecondNode.beside(settings, adminToken.value())) {
            int other = second.port();
            run(List.of(
                    new Way("two nodes, write A read A", port, port),
                    new Way("two nodes, write B read B", other, other),
                    new Way("two nodes, write A read B", port, other),
                    new Way("two nodes, write B read A", other, port)));
            assertThat(ownerOfViews()).isNotEmpty().isNotEqualTo(SecondNode.ID);
        }
    }

    private void run(List<Way> ways) throws Exception {
        var clients = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < CLIENTS; i++) {
            var way = ways.get(i % ways.size());
            var seed = SEED + i;
            var client = new PairClient(admin.at(way.write), admin.at(way.read), board(), seed, way.writes, way.reads);
            clients.add(() -> run(client, seed, way));
        }
        var since = System.nanoTime();
        Gate.open(clients);
        var seconds = (System.nanoTime() - since) / 1_000_000_000.0;
        for (var way : ways)
            System.out.printf("read your writes [%s] write %s; read %s%n", way.name, way.writes, way.reads);
        System.out.printf(
                "read your writes: pairs=%d clients=%d seed=%d misses=%d in %.1f s%n",
                PAIRS, CLIENTS, SEED, misses.size(), seconds);
        assertThat(misses).isEmpty();
        assertThat(ways.stream().mapToInt(way -> way.writes.count()).sum()).isGreaterThanOrEqualTo(PAIRS);
    }

    private boolean run(PairClient client, long seed, Way way) {
        for (int pair = 0; pair < (PAIRS + CLIENTS - 1) / CLIENTS; pair++) {
            try {
                client.pair();
            } catch (AssertionError miss) {
                misses.add(way.name + ", seed " + seed + ", pair " + pair + ": " + miss.getMessage());
            }
        }
        return true;
    }

    private String ownerOfViews() {
        return db.sql("SELECT owner FROM token_entry WHERE processor_name = 'views'")
                .query(String.class)
                .single();
    }

    /** From which node to which, with what it took. */
    private record Way(String name, int write, int read, Timings writes, Timings reads) {
        Way(String name, int write, int read) {
            this(name, write, read, new Timings(), new Timings());
        }
    }
}
