package org.openclaw.missioncontrol.app.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.openclaw.missioncontrol.app.start.DataDirectory;
import org.openclaw.missioncontrol.app.start.DataDirectoryLock;
import org.openclaw.missioncontrol.app.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The product's own PostgreSQL, from start to stop: one product per data directory, and a dead server comes back. */
final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final String DATABASE = "mission_control";

    private final DataDirectoryLock lock;
    private final PostgresServer server;
    private final Thread watch = new Thread(this::watch, "postgres-watch");
    private boolean closed;

    private EmbeddedPostgres(DataDirectoryLock lock, PostgresServer server) {
        this.lock = lock;
        this.server = server;
    }

    /** The running server of this data directory. */
    static EmbeddedPostgres in(DataDirectory directory) {
        var wrapper = RootWrapper.forThisUser();
        var lock = DataDirectoryLock.of(directory);
        try {
            var log = directory.resolve("postgres.log").toAbsolutePath();
            var home = PostgresArchive.unpackedBelow(directory.resolve("programs"));
            var server = new PostgresServer(directory, new PostgresPrograms(home, log, wrapper), log);
            var postgres = new EmbeddedPostgres(lock, server);
            postgres.open();
            return postgres;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    private void open() {
        server.start();
        createDatabase();
        watch.setDaemon(true);
        watch.start();
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(server.url("postgres"), getUsername(), getPassword())) {
            if (!exists(connection)) {
                connection.createStatement().execute("create database " + DATABASE);
            }
        } catch (SQLException refused) {
            server.stop();
            throw new StartRefused(
                    "The embedded PostgreSQL lets us not in (" + refused.getMessage() + ").",
                    "Put back the file postgres-password that belongs to this data directory.",
                    refused);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            statement.setString(1, DATABASE);
            return statement.executeQuery().next();
        }
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                bringBack();
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void bringBack() {
        if (closed || !server.isGone()) {
            return;
        }
        LOG.warn("The embedded PostgreSQL is gone; starting it again");
        try {
            server.restart();
            LOG.warn("The embedded PostgreSQL is back");
        } catch (RuntimeException failed) {
            LOG.error("The embedded PostgreSQL does not come back; trying on", failed);
        }
    }

    @Override
    public String getJdbcUrl() {
        return server.url(DATABASE);
    }

    @Override
    public String getUsername() {
        return PostgresServer.USER;
    }

    @Override
    public String getPassword() {
        return server.password();
    }

    /** The server's first process, for tests that kill it. */
    ProcessHandle process() {
        return server.process().orElseThrow();
    }

    /** Leaves the server running, as a killed product does, for tests of the next start. */
    synchronized void abandon() {
        closed = true;
        watch.interrupt();
        lock.close();
    }

    @Override
    public synchronized void close() {
        closed = true;
        watch.interrupt();
        server.stop();
        lock.close();
    }
}
