package org.openclaw.missioncontrol.testsupport;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A fresh, empty database on the one PostgreSQL that all tests of this JVM share. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger CREATED = new AtomicInteger();

    private final String name;
    private @Nullable HikariDataSource pool;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** Creates a database that no other test knows. The server starts with the first one. */
    public static TestDatabase create() {
        var name = "test_" + CREATED.incrementAndGet();
        try (var connection = TestServer.running().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return new TestDatabase(name);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + TestServer.running().getPort() + "/" + name;
    }

    public String username() {
        return "postgres";
    }

    public String password() {
        return "postgres";
    }

    /** A pool of connections to this database, always the same one. */
    public synchronized DataSource dataSource() {
        if (pool == null) pool = newPool();
        return pool;
    }

    private HikariDataSource newPool() {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(jdbcUrl());
        config.setUsername(username());
        config.setPassword(password());
        config.addDataSourceProperty("options", "-c search_path=public,views");
        config.setMinimumIdle(0);
        config.setMaximumPoolSize(40);
        return new HikariDataSource(config);
    }

    /** Gives the connections back; the database itself ends with the server. */
    @Override
    public synchronized void close() {
        if (pool != null) pool.close();
    }
}
