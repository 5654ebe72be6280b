package org.openclaw.missioncontrol.platform.query;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps batches apart from what changes the read models otherwise, on all nodes, until the end of the transaction. It is
 * taken before any table is named, because tables may be others afterwards. Batches share it and do not keep each other
 * waiting.
 */
final class ViewLock {
    static final int CLASS = 729;
    static final int KEY = 1;

    private ViewLock() {}

    /** No batch is being written, and none is until the end of this transaction. */
    static void own(JdbcTemplate db) {
        db.query("SELECT pg_advisory_xact_lock(?, ?)", _ -> {}, CLASS, KEY);
    }
}
