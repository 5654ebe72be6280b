package org.openclaw.missioncontrol.platform.eventlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.LongStream;
import javax.sql.DataSource;

/** How much is appended to the log, how long that takes, and the age of the oldest append in flight: readers wait for it. */
final class LogMetrics implements AppendListener {
    private static final String OLDEST_APPEND = """
        select coalesce(extract(epoch from max(clock_timestamp() - a.xact_start)), 0)
        from pg_locks l join pg_stat_activity a using (pid) where\
        """ + " " + GapRule.IS_HELD;
    private static final Duration[] BUCKETS = LongStream.of(1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 5_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final DataSource dataSource;
    private final Counter events;
    private final Timer appends;

    LogMetrics(MeterRegistry registry, DataSource dataSource) {
        this.dataSource = dataSource;
        events = Counter.builder("event_log.events")
                .description("Events that this node has appended to the log")
                .register(registry);
        appends = Timer.builder("event_log.append")
                .description("Time that an append to the log takes, without its commit")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
        Gauge.builder("event_log.oldest_append", this, LogMetrics::oldestAppend)
                .baseUnit("seconds")
                .description("Age of the oldest transaction that has appended to the log and is still open")
                .strongReference(true)
                .register(registry);
    }

    @Override
    public void appended(int count, Duration took) {
        events.increment(count);
        appends.record(took);
    }

    private double oldestAppend() {
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
