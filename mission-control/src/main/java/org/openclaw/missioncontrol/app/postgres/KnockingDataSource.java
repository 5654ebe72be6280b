package org.openclaw.missioncontrol.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for the pool from a PostgreSQL that may be away for a while. Left to itself, the pool soon tries every five
 * seconds only, and whoever asks first after an outage waits in vain; here somebody knocks all the time.
 */
final class KnockingDataSource extends DelegatingDataSource {
    /** Nobody listens; the line broke; it is starting or stopping. */
    private static final Set<String> AWAY = Set.of("08001", "08006", "57P01", "57P02", "57P03");

    private final RetryTemplate knocking = new RetryTemplate(RetryPolicy.builder()
            .predicate(failure -> failure instanceof SQLException refused && isAway(refused.getSQLState()))
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(100))
            .timeout(Duration.ofSeconds(30))
            .build());

    KnockingDataSource(DataSource connections) {
        super(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return knock(super::getConnection);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return knock(() -> super.getConnection(user, password));
    }

    private Connection knock(Retryable<Connection> door) throws SQLException {
        try {
            return knocking.execute(door);
        } catch (RetryException failed) {
            if (failed.getLastException() instanceof SQLException refused) throw refused;
            throw new SQLException("No connection", failed);
        }
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.contains(state);
    }
}
