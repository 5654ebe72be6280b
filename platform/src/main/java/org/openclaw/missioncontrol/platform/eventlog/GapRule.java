package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Decides by fact, never by clock, what became of a position that a reader does not see. Its owner still holds the lock
 * that the table's trigger took, or its outcome is visible to every later snapshot. So: look at the rows, then at the
 * holders, then at the rows again; what is still missing below every holder is dead for good.
 */
final class GapRule {
    /** Tells of a row l of pg_locks whether it is the trigger's lock: its class is 728, objsubid 2 means two keys. */
    static final String IS_HELD = """
        l.locktype = 'advisory' and l.classid = 728 and l.objsubid = 2 and l.granted
        and l.database = (select oid from pg_database where datname = current_database())\
        """;

    private static final String HOLDERS =
            "select s.last_value, l.objid::bigint from event_log_position_seq s left join pg_locks l on " + IS_HELD;

    private static final long KEY_MASK = (1L << 31) - 1;
    private static final long HALF_OF_KEYS = 1L << 30;

    private GapRule() {}

    /**
     * Up to which position everything is decided: a snapshot taken after this call sees it, or nobody ever will.
     *
     * @param seen a position that was visible before this call
     */
    static long settled(Connection connection, long seen) throws SQLException {
        var lowest = Long.MAX_VALUE;
        try (var statement = connection.prepareStatement(HOLDERS);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var key = rows.getLong(2);
                if (!rows.wasNull()) lowest = Math.min(lowest, unfold(key, rows.getLong(1)));
            }
        }
        return lowest == Long.MAX_VALUE ? seen : lowest;
    }

    /** The position whose last 31 bits are this key: the one nearest to where the sequence stands now. */
    static long unfold(long key, long sequence) {
        var distance = ((sequence - key + HALF_OF_KEYS) & KEY_MASK) - HALF_OF_KEYS;
        return sequence - distance;
    }

    /** How many of these rows, which follow a position, have no open gap before them. */
    static int sure(List<EventRow> rows, long after, long settled) {
        var previous = after;
        for (var i = 0; i < rows.size(); i++) {
            var position = rows.get(i).position();
            if (position > previous + 1 && position > settled + 1) return i;
            previous = position;
        }
        return rows.size();
    }
}
