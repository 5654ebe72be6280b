package org.openclaw.missioncontrol.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The programs of one unpacked PostgreSQL, run one after the other. What they print goes to a file. */
final class PostgresPrograms {
    private final Path folder;
    private final Path output;
    private final List<String> wrapper;

    PostgresPrograms(Path folder, Path output, List<String> wrapper) {
        this.folder = folder;
        this.output = output;
        this.wrapper = wrapper;
    }

    /** Runs the program to its end; true when it succeeded. A server that it leaves behind lives on. */
    boolean run(String program, List<String> arguments) {
        var command = new ArrayList<>(wrapper);
        command.add(executable(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // A PGPORT, PGDATA or broken locale meant for other programs must not reach ours.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        return ended(builder);
    }

    private static boolean ended(ProcessBuilder builder) {
        try {
            var process = builder.start();
            if (process.waitFor(10, TimeUnit.MINUTES)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether this process is a PostgreSQL server. A number that another program got since, or a dead one's, is not. */
    static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info()
                        .command()
                        .map(Path::of)
                        .filter(PostgresPrograms::isServer)
                        .isPresent();
    }

    private static boolean isServer(Path executable) {
        return executable.endsWith("postgres") || executable.endsWith("postgres.exe");
    }

    /** Ends all processes of this very server program: what one of us that was killed has left behind. */
    void endServers() throws IOException {
        var server = executable("postgres").toRealPath();
        for (var look = 0; look < 200 && runs(server); look++) {
            processesOf(server).forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static boolean runs(Path program) {
        return processesOf(program).findAny().isPresent();
    }

    /** A dead process whose parent does not ask for its end has no program any more, so it does not count. */
    private static Stream<ProcessHandle> processesOf(Path program) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .map(Path::of)
                        .filter(program::equals)
                        .isPresent());
    }

    private Path executable(String program) {
        var plain = folder.resolve("bin").resolve(program);
        return plain.toFile().exists() ? plain : plain.resolveSibling(program + ".exe");
    }
}
