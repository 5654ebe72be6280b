package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** A whole command over HTTP, beside the least that a command can do. */
record CommandRow(Product product, Plan plan) implements Measurement {
    private static final int CLIENTS = 8;
    private static final int BOARDS = 32;
    private static final int TASKS = 3_000;

    /** So long the compiler finds something to do on the long way of a request; what is measured is a server that runs. */
    private static final int WARM_UPS = 4;

    @Override
    public String how() {
        return """
            *Command over HTTP.* Ours: `PATCH /api/v1/tasks/{id}` with another title, on %,d tasks of %d boards, by %d \
            clients with a kept connection each: token, validation, aggregate, append, and the answer when the read \
            models show it; all read models, the timeline and the board sockets follow. Each answer is compared \
            with what was sent. It is warm for %d times as long as the others. pgbench, with as many clients: the last ten \
            events of a stream are read, one is appended.\
            """.formatted(TASKS, BOARDS, CLIENTS, WARM_UPS);
    }

    @Override
    public String limits() {
        return """
            *Command over HTTP.* The two cores are busy for 85 % of the time, nearly half of that in the system, which has \
            65 switches between threads to make for each command; the rest is waiting for one another. PostgreSQL takes most, \
            then the request threads. Nothing stands out in them: filters, rights, binding, command bus, query bus and the reading of the answer take a little each. Every event is \
            written four times: to the log, to its view, to the past of the view, and to the timeline; a command makes about \
            seven trips to the database. pgbench makes four, and has no HTTP, no JSON and no rights to look at.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        var limit = PgBench.commanding(product.database());
        try (var ours = new Patches(product)) {
            for (var times = 0; times < WARM_UPS; times++) Rounds.warmUp(List.of(ours), CLIENTS, plan);
            var rates = Rounds.of(List.of(ours, limit), CLIENTS, plan);
            return List.of(Row.ratio(
                    "command over HTTP, " + CLIENTS + " clients, beside pgbench",
                    rates.get(0),
                    rates.get(1),
                    0.15,
                    0.45));
        }
    }

    private static final class Patches implements Contender, AutoCloseable {
        private final JdbcTemplate db;
        private final HttpPool pool;
        private final List<String> tasks;
        private final AtomicLong renamed = new AtomicLong();

        Patches(Product product) throws Exception {
            db = new JdbcTemplate(product.database().dataSource());
            pool = new HttpPool(product);
            tasks = Boards.tasks(pool, BOARDS, TASKS);
        }

        @Override
        public double rate(int clients, Duration length) throws Exception {
            db.execute("checkpoint");
            return Rate.of(clients, length, this::once, this::events);
        }

        private void once(int client, long turn) throws Exception {
            var task = tasks.get((int) ((client + turn * CLIENTS) % tasks.size()));
            var title = "Said for the " + renamed.incrementAndGet() + "th time";
            pool.use(http -> Boards.rename(http, task, title));
        }

        private long events() {
            Long count = db.queryForObject("select count(*) from event_log where type = 'task.renamed'", Long.class);
            return count == null ? 0 : count;
        }

        @Override
        public void close() throws Exception {
            pool.close();
        }
    }
}
