package org.openclaw.missioncontrol.platform.eventlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each processor is behind the end of the log. Read where processors keep their place and not from the processor,
 * so that it is told on every node, and also of one that no node can hold.
 */
final class LagMetrics implements MeterBinder {
    private static final String PLACES = """
        select token, token_type, (select coalesce(max(position), 0) from event_log) as last
        from token_entry where processor_name = ?
        """;

    private final EventProcessingConfiguration processing;
    private final JdbcClient db;
    private final Serializer serializer;

    LagMetrics(EventProcessingConfiguration processing, JdbcClient db, Serializer serializer) {
        this.processing = processing;
        this.db = db;
        this.serializer = serializer;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var processor : processing.eventProcessors().values())
            if (processor instanceof StreamingEventProcessor)
                Gauge.builder("processor.lag", () -> lag(processor.getName()))
                        .tag("processor", processor.getName())
                        .baseUnit("positions")
                        .description("Positions by which the processor is behind the end of the log")
                        .register(registry);
    }

    private double lag(String processor) {
        try {
            return db.sql(PLACES).param(processor).query((row, _) -> lag(row)).list().stream()
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }

    /** Of one segment; all of the log when it has not begun. */
    private long lag(ResultSet row) throws SQLException {
        var last = row.getLong("last");
        var token = row.getBytes("token");
        if (token == null) return last;
        TrackingToken place = serializer.deserialize(
                new SimpleSerializedObject<>(token, byte[].class, row.getString("token_type"), null));
        return Math.max(0, last - place.position().orElse(0));
    }
}
