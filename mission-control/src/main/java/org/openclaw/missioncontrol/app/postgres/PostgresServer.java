package org.openclaw.missioncontrol.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openclaw.missioncontrol.app.start.DataDirectory;
import org.openclaw.missioncontrol.app.start.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * One PostgreSQL server on loopback, its cluster below the data directory. It outlives us when we are killed; the next
 * start ends it first.
 */
final class PostgresServer {
    static final String USER = "mission_control";

    private static final String PASSWORD_FILE = "postgres-password";

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final PostgresPort port;
    private final Path cluster;
    private final Path log;

    PostgresServer(DataDirectory directory, PostgresPrograms programs, Path log) {
        this.directory = directory;
        this.programs = programs;
        this.port = new PostgresPort(directory.resolve("postgres-port"));
        this.cluster = directory.resolve("postgresql-17").toAbsolutePath();
        this.log = log;
    }

    /** Starts it with all that is durable in it, whatever became of the one before. */
    void start() {
        endLeftOvers();
        if (!Files.exists(cluster)) {
            create();
        }
        // Twice, because somebody may take the port between our look at it and the start.
        if (!launched(port.take()) && !launched(port.take())) {
            throw refused("does not start");
        }
    }

    /** Starts it again where all connections expect it. */
    void restart() {
        endLeftOvers();
        if (!launched(port.number())) {
            throw refused("does not start again");
        }
    }

    void stop() {
        if (!programs.run("pg_ctl", PostgresSettings.stop(cluster, "fast"))) {
            programs.run("pg_ctl", PostgresSettings.stop(cluster, "immediate"));
        }
    }

    /** The server's first process, which all others end with; empty when it does not run. */
    Optional<ProcessHandle> process() {
        try {
            return Files.readAllLines(cluster.resolve("postmaster.pid")).stream()
                    .findFirst()
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(PostgresPrograms::isServer);
        } catch (IOException | NumberFormatException notRunning) {
            return Optional.empty();
        }
    }

    /**
     * Sure of it only when nobody listens any more: a process that we cannot see may also mean that we have run out of
     * file handles.
     */
    boolean isGone() {
        if (process().isPresent()) {
            return false;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port.number()), 1_000);
            return false;
        } catch (ConnectException nobodyListens) {
            return true;
        } catch (IOException unknown) {
            return false;
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port.number() + "/" + database;
    }

    String password() {
        return directory.secret(PASSWORD_FILE);
    }

    private boolean launched(int number) {
        return programs.run("pg_ctl", PostgresSettings.start(cluster, number, log));
    }

    /** Under another name until it is whole: an interrupted start leaves nothing that looks like a cluster. */
    private void create() {
        var unfinished = cluster.resolveSibling("postgresql-unfinished");
        password();
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            var arguments = PostgresSettings.initdb(unfinished, USER, directory.resolve(PASSWORD_FILE));
            if (!programs.run("initdb", arguments)) {
                throw refused("cannot make its files");
            }
            Files.move(unfinished, cluster);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * A server that a killed product left behind is stopped in order; of a killed server the last processes are ended
     * too, and its mark is removed, whose number may be another program's by now.
     */
    private void endLeftOvers() {
        if (process().isPresent()) {
            stop();
        }
        try {
            programs.endServers();
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private StartRefused refused(String what) {
        return new StartRefused(
                "The embedded PostgreSQL " + what + ". It says:\n" + lastWords(),
                "The whole story is in " + log + ". Mend what it tells, or give another database in"
                        + " SPRING_DATASOURCE_URL or DATABASE_URL.");
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        } catch (IOException silent) {
            return "nothing";
        }
    }
}
