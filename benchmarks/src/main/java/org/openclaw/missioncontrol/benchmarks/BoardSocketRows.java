package org.openclaw.missioncontrol.benchmarks;

import java.util.List;
import org.openclaw.missioncontrol.benchmarks.Row.Latency;

/** How long until all who look at a board see what somebody changes. */
record BoardSocketRows(Product product, Plan plan) implements Measurement {
    private static final int PER_SECOND = 50;
    private static final int TASKS = 100;

    @Override
    public String how() {
        return """
            *Board socket.* %,d viewers of one board with %d tasks, each with a WebSocket; `PATCH /api/v1/tasks/{id}` with \
            another title, %d a second at fixed times: from the time at which it should have been sent to the arrival of \
            its frame at each single viewer. All viewers are read by one thread on the same machine, whose time counts. \
            Every viewer must get every frame once, with ascending positions.

            *Fan-out.* The same frames, per second of processor time that the product took meanwhile, with everything that \
            leads to a frame: request, command, events, read models. Beside it Bun publishes a text of the same length as \
            often to as many sockets, and does nothing else.\
            """.formatted(plan.viewers(), TASKS, PER_SECOND);
    }

    @Override
    public String limits() {
        return """
            *Board socket.* Each command is as many writes to sockets as there are viewers, and as many reads by the \
            thread that stands for them on the same cores.

            *Fan-out.* Each frame is written to each socket by itself: a thread is started, Tomcat takes a lock, the \
            system is called. Bun knows nothing of tasks.\
            """;
    }

    @Override
    public List<Row> rows() throws Exception {
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
                var used = product.processorTime().minus(began);
                var deliveries = (long) sent * plan.viewers();
                var what = "command → board socket, " + plan.viewers() + " viewers, " + PER_SECOND + " commands/s";
                return List.of(
                        Row.latency(
                                what + ", p50 / p95", viewers.latencies(), new Latency(40, 200), new Latency(10, 50)),
                        Row.none("lost, doubled or out-of-order frames", deliveries, viewers.faults(sent)),
                        Row.ratio(
                                "frames to sockets per second of processor time, beside Bun",
                                Rates.of(deliveries, used),
                                Bun.fanOut(plan, PER_SECOND),
                                0.25,
                                0.8));
            }
        }
    }
}
