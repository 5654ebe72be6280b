package org.openclaw.missioncontrol.app.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openclaw.missioncontrol.app.start.DataDirectory;
import org.openclaw.missioncontrol.app.start.StartRefused;

/** The life of the embedded server, with real processes that are really killed. */
class EmbeddedPostgresTest {
    /** One for all tests, so that the server is unpacked once; each leaves it stopped. */
    @TempDir
    static Path folder;

    EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws SQLException {
        postgres = EmbeddedPostgres.in(DataDirectory.at(folder));
        execute("create table if not exists kept (what text)");
        execute("truncate kept");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Nested
    class A_running_server {
        @Test
        void writes_through_to_the_disk() throws SQLException {
            assertThat(ask("show fsync")).isEqualTo("on");
            assertThat(ask("show synchronous_commit")).isEqualTo("on");
        }

        @Test
        void listens_on_loopback_alone() throws SQLException {
            assertThat(ask("show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask("show unix_socket_directories")).isEmpty();
        }

        @Test
        void lets_nobody_in_without_the_password() {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.getJdbcUrl(), PostgresServer.USER, "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }

        @Test
        void sorts_text_alike_on_every_machine() throws SQLException {
            assertThat(ask("select concat(datlocprovider, datlocale) from pg_database where datname ="
                            + " current_database()"))
                    .isEqualTo("bC.UTF-8");
        }

        @Test
        void refuses_a_second_product_on_its_folder() {
            assertThatThrownBy(() -> EmbeddedPostgres.in(DataDirectory.at(folder)))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Nested
    class A_server_that_is_killed {
        @Test
        void is_back_within_ten_seconds_with_its_data() throws SQLException {
            execute("insert into kept values ('before the kill')");
            var address = postgres.getJdbcUrl();

            kill(postgres.process());

            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(
                            () -> assertThat(ask("select what from kept")).isEqualTo("before the kill"));
            assertThat(postgres.getJdbcUrl()).isEqualTo(address);
        }
    }

    @Nested
    class A_product_that_is_killed {
        @Test
        void finds_its_data_at_the_next_start_and_ends_the_server_it_left() throws SQLException {
            execute("insert into kept values ('before the kill')");
            var left = postgres.process();
            postgres.abandon();
            assertThat(PostgresPrograms.isServer(left)).isTrue();

            postgres = EmbeddedPostgres.in(DataDirectory.at(folder));

            assertThat(ask("select what from kept")).isEqualTo("before the kill");
            assertThat(postgres.process()).isNotEqualTo(left);
            awaitEnd(left);
        }

        @Test
        void finds_its_data_when_the_server_was_killed_with_it() throws SQLException {
            execute("insert into kept values ('before the kill')");
            var left = postgres.process();
            postgres.abandon();
            kill(left);

            postgres = EmbeddedPostgres.in(DataDirectory.at(folder));

            assertThat(ask("select what from kept")).isEqualTo("before the kill");
        }
    }

    @Nested
    class A_product_that_is_stopped {
        @Test
        void stops_its_server() {
            var server = postgres.process();

            postgres.close();

            awaitEnd(server);
        }
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        awaitEnd(process);
    }

    private static void awaitEnd(ProcessHandle process) {
        await().atMost(Duration.ofSeconds(5)).until(() -> !PostgresPrograms.isServer(process));
    }

    private void execute(String statement) throws SQLException {
        try (var connection = connection()) {
            connection.createStatement().execute(statement);
        }
    }

    private String ask(String query) throws SQLException {
        try (var connection = connection();
                var result = connection.createStatement().executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }
}
