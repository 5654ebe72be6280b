package org.openclaw.missioncontrol.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPortTest {
    @TempDir
    Path folder;

    @Test
    void stays_the_same_from_start_to_start() {
        var first = new PostgresPort(folder.resolve("port")).take();

        assertThat(new PostgresPort(folder.resolve("port")).take()).isEqualTo(first);
    }

    @Test
    void changes_when_somebody_else_has_it() throws IOException {
        var port = new PostgresPort(folder.resolve("port"));
        var first = port.take();

        try (var _ = new ServerSocket(first, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(port.take()).isNotEqualTo(first);
            assertThat(port.number()).isNotEqualTo(first);
        }
    }
}
