package org.openclaw.missioncontrol.app;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openclaw.missioncontrol.testsupport.TestDatabase;

/** The product as it is run: a process with an environment, which writes lines and ends by a signal. */
final class ProductProcess implements AutoCloseable {
    static final String TOKEN = "admin-".repeat(10);
    private static final Duration START = Duration.ofSeconds(120);
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Thread reading;

    private ProductProcess(Process process) {
        this.process = process;
        reading = Thread.startVirtualThread(() -> process.inputReader().lines().forEach(lines::add));
    }

    /** Returns when it has said where it is. */
    static ProductProcess on(TestDatabase database, Path data, Map<String, String> environment) throws IOException {
        var command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        MissionControl.class.getName())
                .redirectErrorStream(true);
        command.environment()
                .putAll(Map.of(
                        "PORT", "0",
                        "MANAGEMENT_PORT", "0",
                        "MISSION_CONTROL_DATA_DIR", data.toString(),
                        "LOCAL_AUTH_TOKEN", TOKEN,
                        "SPRING_DATASOURCE_URL", database.jdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.username(),
                        "SPRING_DATASOURCE_PASSWORD", database.password()));
        command.environment().putAll(environment);
        var product = new ProductProcess(command.start());
        await().atMost(START).until(() -> product.isOver() || product.port() != 0);
        assertThat(product.isOver()).as(product.output()).isFalse();
        return product;
    }

    /** Without what only tests have: their own settings of the log, for one. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("test-support"))
                .collect(joining(File.pathSeparator));
    }

    private boolean isOver() {
        return !process.isAlive();
    }

    /** 0 before it has been told. */
    int port() {
        return lines.stream()
                .flatMap(line -> ADDRESS.matcher(line).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .findFirst()
                .orElse(0);
    }

    Api admin() {
        return new Api("http://localhost:" + port(), TOKEN);
    }

    /** What it has written so far. */
    List<String> lines() {
        return lines;
    }

    String output() {
        return String.join("\n", lines);
    }

    /** Asks it to end, as an operator does. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end, and for all that it has written. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output()).isTrue();
        reading.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
