package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server of npm that says what it is told to all who are connected. */
final class Bun implements AutoCloseable {
    private final Process bun;
    private final PrintWriter tells;
    private final int port;

    Bun() throws IOException {
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

    int port() {
        return port;
    }

    void tell(String text) {
        tells.println(text);
    }

    Duration processorTime() {
        return bun.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        Children.end(bun);
    }
}
