package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How much it takes to tell many what one has changed. */
record FanOutRow(Product product, Plan plan) implements Measurement {
    private static final int PER_SECOND = 50;
    private static final int TASKS = 100;
    private static final int AT_ONCE = 25;
    private static final int FRAME = 420; // as long as ours

    @Override
    public String how() {
        return """
            *Fan-out.* %,d viewers of one board, %d tasks renamed in a second over HTTP: frames that arrived, per second of             processor time of the product, all that leads to a frame included. Beside it Bun publishes a text of the same length as             often to as many sockets, and does nothing else.\
            """.formatted(plan.viewers(), PER_SECOND);
    }

    @Override
    public String limits() {
        return """
            *Fan-out.* Each frame is written to each socket by itself: a thread wakes up, Tomcat takes a lock, the             system is called. Bun corks its sockets and knows nothing of tasks.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
        var ours = new Rates(ours());
        var theirs = new Rates(theirs());
        return List.of(Row.ratio(
                "fan-out to " + plan.viewers() + " sockets, deliveries per second of processor time, beside Bun",
                ours,
                theirs,
                0.25,
                0.8));
    }

    private double ours() throws Exception {
        try (var pool = new HttpPool(product);
                var http = product.http()) {
            var board = Boards.make(http, 1);
            var tasks = Boards.tasks(pool, board, TASKS);
            try (var viewers = new Viewers(product, board.getFirst(), plan.viewers())) {
                OpenLoop.Work work = (number, due) -> {
                    viewers.expect(number, due);
                    var body = "{\"title\":\"" + Viewers.title(number) + "\"}";
                    pool.use(one -> one.send("PATCH", "/api/v1/tasks/" + tasks.get(number % TASKS), body));
                };
                viewers.awaitAll(OpenLoop.run(PER_SECOND, plan.warmUp(), work));
                viewers.startOver();
                var began = product.processorTime();
                var sent = OpenLoop.run(PER_SECOND, plan.watch(), work);
                viewers.awaitAll(sent);
                return perSecond(
                        (long) sent * plan.viewers(), product.processorTime().minus(began));
            }
        }
    }

    private double theirs() throws Exception {
        try (var bun = new Bun();
                var ends = new Ends(bun.port())) {
            var listeners = new ArrayList<Listener>();
            while (listeners.size() < plan.viewers()) {
                for (var i = 0; i < AT_ONCE; i++) listeners.add(ends.add(Listener::new, "/"));
                ends.await("all are connected", () -> listeners.stream().allMatch(Listener::isOpen));
            }
            var text = "x".repeat(FRAME);
            var warm = OpenLoop.run(PER_SECOND, plan.warmUp(), (_, _) -> bun.tell(text));
            ends.await("all have heard", () -> listeners.stream().allMatch(one -> one.frames() >= warm));
            var began = bun.processorTime();
            var sent = OpenLoop.run(PER_SECOND, plan.watch(), (_, _) -> bun.tell(text));
            ends.await("all have heard", () -> listeners.stream().allMatch(one -> one.frames() >= warm + sent));
            return perSecond((long) sent * listeners.size(), bun.processorTime().minus(began));
        }
    }

    private static double perSecond(long deliveries, Duration processorTime) {
        return deliveries / (processorTime.toNanos() / 1e9);
    }
}
