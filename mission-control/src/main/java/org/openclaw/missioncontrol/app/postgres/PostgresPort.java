package org.openclaw.missioncontrol.app.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** The port of our own PostgreSQL: chosen once, kept in a file, and chosen anew when somebody else has it. */
final class PostgresPort {
    /**
     * Below those that operating systems hand out to outgoing connections, so that none of these sits on it while the
     * server is being restarted.
     */
    private static final int FIRST = 15_432;

    private final Path file;

    PostgresPort(Path file) {
        this.file = file;
    }

    /** The kept port, or a new one that is free. */
    int take() {
        try {
            if (Files.exists(file) && isFree(number())) {
                return number();
            }
            var chosen = IntStream.range(FIRST, FIRST + 1_000)
                    .filter(PostgresPort::isFree)
                    .findFirst()
                    .orElse(FIRST);
            Files.writeString(file, Integer.toString(chosen));
            return chosen;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    int number() {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
