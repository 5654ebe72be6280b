package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;

/** A server of npm that says what it is told to all who are connected. */
final class Bun implements AutoCloseable {
    private static final int AT_ONCE = 25;
    private static final int FRAME = 420; // as long as ours

    private final Process bun;
    private final PrintWriter tells;
    private final int port;

    private Bun() throws IOException {
        bun = Children.start(new ProcessBuilder(
                        Peer.folder()
                                .resolve("node_modules/.bin/bun")
                                .toAbsolutePath()
                                .toString(),
                        "fanout.js")
                .directory(Peer.folder().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT));
        tells = new PrintWriter(bun.outputWriter(StandardCharsets.UTF_8), true);
        var told = bun.inputReader(StandardCharsets.UTF_8).readLine();
        if (told == null) throw new IOException("The peer does not start");
        port = Integer.parseInt(told);
    }

    /** How many frames it brings to as many sockets as the product has, per second of its processor time. */
    static Rates fanOut(Plan plan, int perSecond) throws Exception {
        try (var bun = new Bun();
                var ends = new Ends(bun.port)) {
            var listeners = new ArrayList<Listener>();
            while (listeners.size() < plan.viewers()) {
                for (var i = 0; i < AT_ONCE; i++) listeners.add(ends.add(Listener::new, "/"));
                ends.await("all are connected", () -> listeners.stream().allMatch(Listener::isOpen));
            }
            var text = "x".repeat(FRAME);
            var warm = OpenLoop.run(perSecond, plan.warmUp(), (_, _) -> bun.tell(text));
            ends.await("all have heard", () -> listeners.stream().allMatch(one -> one.frames() >= warm));
            var began = bun.processorTime();
            var sent = OpenLoop.run(perSecond, plan.watch(), (_, _) -> bun.tell(text));
            ends.await("all have heard", () -> listeners.stream().allMatch(one -> one.frames() >= warm + sent));
            return Rates.of((long) sent * listeners.size(), bun.processorTime().minus(began));
        }
    }

    private void tell(String text) {
        tells.println(text);
    }

    private Duration processorTime() {
        return bun.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        Children.end(bun);
    }
}
