package org.openclaw.missioncontrol.app.faults;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openclaw.missioncontrol.app.Api;

/** The product as its users run it: a process of its own, that can be killed, paused and started again. */
final class ProductProcess implements AutoCloseable {
    private static final String MAIN = "org.openclaw.missioncontrol.app.MissionControl";
    private static final String CLASSES_OF_TESTS = "test-classes";
    private static final Duration START = Duration.ofMinutes(3);

    private final Path folder;
    private final List<String> settings;
    private final int port = freePort();
    private final Thread atTheEnd = new Thread(this::kill, "end-of-product");
    private Process process;

    private ProductProcess(Path folder, List<String> settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.process = launch();
        Runtime.getRuntime().addShutdownHook(atTheEnd);
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param folder its data directory
     * @param settings besides those that keep it to itself
     */
    static ProductProcess started(Path folder, String... settings) throws IOException {
        var product = new ProductProcess(folder, List.of(settings));
        try {
            product.awaitReady();
            return product;
        } catch (RuntimeException failed) {
            product.close();
            throw failed;
        }
    }

    /** Starts it again, where it was. */
    void start() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath(),
                MAIN,
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--management.server.port=0",
                "--mission-control.data-dir=" + folder));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()))
                .start();
    }

    /** Without the classes of tests, which the product does not have where it is used. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains(CLASSES_OF_TESTS))
                .collect(Collectors.joining(File.pathSeparator));
    }

    void awaitReady() {
        await().atMost(START)
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(UncheckedIOException.class)
                .until(this::isReady);
    }

    private boolean isReady() throws IOException {
        if (!process.isAlive()) throw new IllegalStateException("It does not start:\n" + Files.readString(log()));
        return api("").get("/readyz").status() == 200;
    }

    /** At once and without a word. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** In order. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) throw new IllegalStateException("The product does not stop");
    }

    /** Sends it a signal, such as STOP or CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
    }

    long pid() {
        return process.pid();
    }

    int port() {
        return port;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Api api(String token) {
        return new Api(address(), token);
    }

    /** What it printed, through all its lives. */
    Path log() {
        return folder.resolveSibling("product.log");
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        kill();
    }

    /** Below those that are handed out to outgoing connections, so that it is still free after each kill. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // somebody has it; take another one
            }
        }
    }
}
