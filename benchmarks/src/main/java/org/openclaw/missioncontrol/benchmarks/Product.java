package org.openclaw.missioncontrol.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openclaw.missioncontrol.testsupport.TestDatabase;

/** The whole product in a process of its own, as anybody would run it, on a database of the durable server. */
final class Product implements AutoCloseable {
    static final String MAIN = "org.openclaw.missioncontrol.app.MissionControl";

    private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);

    private final TestDatabase database;
    private final String token = newToken();
    private final int port = freePort();
    private final Process process;

    /** @param options of the JVM, which begin with -X, and settings of the product */
    Product(String... options) throws Exception {
        this(TestDatabase.create(), options);
    }

    /** On a database that another one may have left. */
    Product(TestDatabase database, String... options) throws Exception {
        this.database = database;
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@mission-control/java.options"));
        command.addAll(List.of(System.getProperty("product.options", "").split(" ")));
        for (var option : options) if (option.startsWith("-X")) command.add(option);
        command.removeIf(String::isBlank);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments(database, token, port));
        for (var option : options) if (!option.startsWith("-X")) command.add(option);
        process = Children.start(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createTempFile(Children.SCRATCH, "product", ".log")
                        .toFile()));
        awaitReady();
    }

    /** Whatever the tests or the machine have set, the product listens on ports of its own and keeps nothing. */
    static List<String> arguments(TestDatabase database, String token, int port) throws IOException {
        return List.of(
                "--server.port=" + port,
                "--management.server.port=0",
                "--mission-control.sockets.heartbeat-timeout=15m", // nobody here answers pings
                "--mission-control.data-dir=" + Files.createTempDirectory(Children.SCRATCH, "data"),
                "--mission-control.auth.local-token=" + token,
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password());
    }

    static String newToken() {
        return UUID.randomUUID() + "-" + UUID.randomUUID();
    }

    private void awaitReady() throws Exception {
        var end = System.nanoTime() + STARTS_WITHIN.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) throw new IOException("The product does not start");
            Thread.sleep(100);
        }
    }

    private boolean isReady() {
        try (var http = http()) {
            http.send("GET", "/readyz", "");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    Http http() throws IOException {
        return new Http(port, token);
    }

    /** What it holds after a collection; it has to be started with native memory tracking. */
    Memory memory() throws IOException, InterruptedException {
        return Memory.of(process.pid());
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    TestDatabase database() {
        return database;
    }

    String token() {
        return token;
    }

    int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Children.end(process);
    }
}
