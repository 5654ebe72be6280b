package org.openclaw.missioncontrol.app.postgres;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How our own PostgreSQL is made, started and stopped, in the words of its programs. */
final class PostgresSettings {
    /** Every client needs the password, also on loopback. Text sorts alike on every machine. */
    static List<String> initdb(Path cluster, String user, Path passwordFile) {
        return List.of(
                "--pgdata=" + cluster,
                "--username=" + user,
                "--auth=scram-sha-256",
                "--pwfile=" + passwordFile,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    static List<String> start(Path cluster, int port, Path log) {
        return List.of(
                "start",
                "--pgdata=" + cluster,
                "--wait",
                "--timeout=300",
                "--log=" + log,
                "--options=" + options(port));
    }

    static List<String> stop(Path cluster, String mode) {
        return List.of("stop", "--pgdata=" + cluster, "--wait", "--timeout=30", "--mode=" + mode);
    }

    private static String options(int port) {
        return settings(port).entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> settings(int port) {
        return Map.of(
                "port", Integer.toString(port),
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                // What was answered with success must be there after a power cut.
                "fsync", "on",
                "synchronous_commit", "on",
                "timezone", "UTC",
                "log_timezone", "UTC",
                // Refused statements are reported by us; the server's log must hold neither them nor their values.
                "log_min_messages", "log",
                "log_error_verbosity", "terse");
    }

    private PostgresSettings() {}
}
