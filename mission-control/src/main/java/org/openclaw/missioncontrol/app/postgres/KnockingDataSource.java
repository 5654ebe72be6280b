package org.openclaw.missioncontrol.app.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections for the pool from a PostgreSQL that may be away for a while. Left to itself, the pool soon tries every five
 * seconds only, and whoever asks first after an outage waits in vain; here somebody knocks all the time.
 */
final class KnockingDataSource extends DelegatingDataSource {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    /** Nobody listens; the line broke; it is starting or stopping. */
    private static final Set<String> AWAY = Set.of("08001", "08006", "57P01", "57P02", "57P03");

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

    private static Connection knock(Door door) throws SQLException {
        var end = Instant.now().plus(LONGEST);
        while (true) {
            try {
                return door.open();
            } catch (SQLException refused) {
                if (!isAway(refused.getSQLState()) || Instant.now().isAfter(end) || !rested()) throw refused;
            }
        }
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && AWAY.contains(state);
    }

    /** False when the pool is being closed. */
    private static boolean rested() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    private interface Door {
        Connection open() throws SQLException;
    }
}
