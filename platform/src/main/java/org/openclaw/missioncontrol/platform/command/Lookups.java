package org.openclaw.missioncontrol.platform.command;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes what commands must know of other aggregates at once. Handlers of its group run in the transaction that appends the
 * events; a failure of theirs undoes the command.
 */
@Component
public class Lookups {
    /** The processing group of all lookups. */
    public static final String GROUP = "lookups";

    private final JdbcTemplate db;

    Lookups(JdbcTemplate db) {
        this.db = db;
    }

    /** Runs one statement at once; ids, instants, enums and lists of ids go in as they are. */
    public void write(String sql, @Nullable Object... values) {
        db.update(sql, Columns.of(values));
    }
}
