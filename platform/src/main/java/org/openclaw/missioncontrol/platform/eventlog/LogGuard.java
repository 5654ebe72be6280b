package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Refuses to start on a database where the gap rule would lose events in silence. */
final class LogGuard {
    /** The bits of tgtype: 1 for each row, 2 before, 4 insert. */
    private static final String CONDITIONS = """
        select exists (
                 select from pg_trigger
                 where tgrelid = 'event_log'::regclass and tgfoid = 'hold_log_position'::regproc
                   and tgenabled in ('O', 'A') and tgtype & 7 = 6 and tgqual is null),
               (select seqcache = 1 and seqincrement = 1
                from pg_sequence where seqrelid = 'event_log_position_seq'::regclass),
               (select attidentity = 'a'
                from pg_attribute where attrelid = 'event_log'::regclass and attname = 'position')\
        """;

    LogGuard(DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var conditions = statement.executeQuery(CONDITIONS)) {
            conditions.next();
            var faults = faults(conditions);
            if (!faults.isEmpty()) throw refusal(String.join("; ", faults));
        } catch (SQLException e) {
            throw refusal("it cannot be examined (SQLSTATE " + e.getSQLState() + ")");
        }
    }

    private static List<String> faults(ResultSet conditions) throws SQLException {
        var faults = new ArrayList<String>();
        if (!conditions.getBoolean(1)) faults.add("the trigger hold_log_position is missing, disabled or changed");
        if (!conditions.getBoolean(2)) faults.add("the sequence of position must have CACHE 1 and INCREMENT 1");
        if (!conditions.getBoolean(3)) faults.add("position must be GENERATED ALWAYS");
        return faults;
    }

    private static IllegalStateException refusal(String faults) {
        return new IllegalStateException("The table event_log would lose events: " + faults
                + ". Restore it as the migration V001__event_log.sql makes it.");
    }
}
