package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Reads the log in its one order and never passes over an event that may still come. Each statement has a snapshot of its
 * own, which the gap rule needs: hence autocommit, and never the connection of the caller's transaction.
 */
final class LogReader {
    private static final String AFTER = "select position, " + EventRow.FACTS
            + " from event_log where position > ? and position <= ? order by position limit ?";
    private static final String HIGHEST = "select coalesce(max(position), 0) from event_log";
    private static final String BEFORE = "select min(position) - 1 from event_log where recorded_at >= ?";

    private final DataSource dataSource;

    LogReader(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What follows a position.
     *
     * @param waiting whether more is there, behind a position that an append in flight may still fill
     */
    record Reading(List<EventRow> rows, boolean waiting) {}

    Reading read(long after, int limit) {
        return onOwnConnection(connection -> {
            var seen = rows(connection, after, Long.MAX_VALUE, limit);
            var sure = GapRule.sure(seen, after, after);
            if (sure == seen.size()) return new Reading(seen, false);
            var settled = GapRule.settled(connection, seen.getLast().position());
            var result = new ArrayList<>(seen.subList(0, sure));
            var from = sure == 0 ? after : result.getLast().position();
            var again = rows(connection, from, Long.MAX_VALUE, limit - sure);
            var surely = GapRule.sure(again, from, settled);
            result.addAll(again.subList(0, surely));
            return new Reading(result, surely < again.size());
        });
    }

    /** What lies between two positions, when everything up to the later one is known to be decided. */
    List<EventRow> readSettled(long after, long upTo, int limit) {
        return onOwnConnection(connection -> rows(connection, after, upTo, limit));
    }

    /** The highest position below which nothing can appear any more. */
    long head() {
        return onOwnConnection(LogReader::head);
    }

    /** The position before the first event that was recorded at this time or later, no higher than the head. */
    long before(Instant time) {
        return onOwnConnection(connection -> {
            var head = head(connection);
            try (var statement = connection.prepareStatement(BEFORE)) {
                statement.setObject(1, time.atOffset(ZoneOffset.UTC));
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    var before = rows.getLong(1);
                    return rows.wasNull() ? head : Math.min(before, head);
                }
            }
        });
    }

    private static long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(HIGHEST)) {
            rows.next();
            var highest = rows.getLong(1);
            return Math.min(highest, GapRule.settled(connection, highest));
        }
    }

    private static List<EventRow> rows(Connection connection, long after, long upTo, int limit) throws SQLException {
        try (var statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, limit);
            try (var rows = statement.executeQuery()) {
                var found = new ArrayList<EventRow>();
                while (rows.next()) found.add(EventRow.from(rows));
                return found;
            }
        }
    }

    private <T> T onOwnConnection(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) throw new EventStoreException("The log is read with autocommit only");
            return work.on(connection);
        } catch (SQLException e) {
            throw LogErrors.reading(e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
