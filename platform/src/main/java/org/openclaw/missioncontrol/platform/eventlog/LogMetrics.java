package org.openclaw.missioncontrol.platform.eventlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The age of the oldest append in flight, in seconds: every reader waits for it. Above a few seconds it is an alarm. */
final class LogMetrics implements MeterBinder {
    private static final String OLDEST_APPEND = """
        select coalesce(extract(epoch from max(clock_timestamp() - a.xact_start)), 0)
        from pg_locks l join pg_stat_activity a using (pid) where\
        """ + " " + GapRule.IS_HELD;

    private final DataSource dataSource;

    LogMetrics(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("event_log.oldest_append", this, LogMetrics::oldestAppend)
                .baseUnit("seconds")
                .description("Age of the oldest transaction that has appended to the log and is still open")
                .register(registry);
    }

    double oldestAppend() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(OLDEST_APPEND)) {
            rows.next();
            return rows.getDouble(1);
        } catch (SQLException _) {
            return Double.NaN;
        }
    }
}
