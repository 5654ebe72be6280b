package org.openclaw.missioncontrol.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** Reads a part of the log page by page, again and again. */
record PagedRead(DataSource dataSource, TaskLog log) implements Contender {
    private static final String PAGE = """
        select position, event_id, stream_type, stream_id, sequence_number, type, revision, recorded_at, payload, meta_data
          from event_log where position > ? and position <= ? order by position limit 500\
        """;

    @Override
    public double rate(int clients, Duration length) throws SQLException {
        var began = System.nanoTime();
        var read = 0L;
        try (var connection = dataSource.getConnection()) {
            do {
                var all = all(connection);
                if (all != log.events()) throw new IllegalStateException(all + " events instead of " + log.events());
                read += all;
            } while (System.nanoTime() - began < length.toNanos());
        }
        return read * 1e9 / (System.nanoTime() - began);
    }

    private long all(Connection connection) throws SQLException {
        var read = 0L;
        try (var page = connection.prepareStatement(PAGE)) {
            page.setLong(2, log.last());
            for (var after = log.after(); after < log.last(); ) {
                page.setLong(1, after);
                try (var rows = page.executeQuery()) {
                    for (; rows.next(); read++) {
                        after = rows.getLong(1);
                        rows.getLong(5);
                        rows.getObject(8, OffsetDateTime.class);
                        for (var text : new int[] {2, 3, 4, 6, 7, 9, 10}) rows.getString(text);
                    }
                }
            }
        }
        return read;
    }
}
