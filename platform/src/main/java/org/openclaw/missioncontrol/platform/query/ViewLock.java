package org.openclaw.missioncontrol.platform.query;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps batches apart from what changes the read models otherwise, on all nodes, until the end of the transaction. It is
 * taken before any table is named, because tables may be others afterwards.
 */
final class ViewLock {
    private static final String KEY = "(729, 1)";

    private ViewLock() {}

    /** Batches do not keep each other waiting. */
    static void share(JdbcTemplate db) {
        db.execute("SELECT pg_advisory_xact_lock_shared" + KEY);
    }

    /** No batch is being written, and none is until the end of this transaction. */
    static void own(JdbcTemplate db) {
        db.execute("SELECT pg_advisory_xact_lock" + KEY);
    }
}
