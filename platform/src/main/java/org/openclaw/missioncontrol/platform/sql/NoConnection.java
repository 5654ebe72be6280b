package org.openclaw.missioncontrol.platform.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.openclaw.missioncontrol.api.support.Rejection;

/** What passes by itself: all connections to the database were taken for too long, or it is away. */
public final class NoConnection {
    /** Nobody listens; the line broke; it has too many guests; it is starting or stopping. */
    private static final Set<String> STATES =
            Set.of("08001", "08003", "08004", "08006", "08007", "53300", "57P01", "57P02", "57P03");

    private static final int DEEPEST = 20;

    private NoConnection() {}

    /** Whether this is why something failed, however deep below. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(NoConnection::isNoConnection);
    }

    private static boolean isNoConnection(Throwable failure) {
        return failure instanceof SQLTransientConnectionException // of the pool, mostly without a state
                || failure instanceof SQLException e && STATES.contains(String.valueOf(e.getSQLState()));
    }

    public static Rejection refusal() {
        return Rejection.unavailable(
                "busy", "There is too much to do, or the database is away. Try again in a second.", 1);
    }
}
