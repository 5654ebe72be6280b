package org.openclaw.missioncontrol.platform.eventlog;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Collectors;
import org.axonframework.common.AxonException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Tells by SQLSTATE what went wrong. Neither SQL nor payload gets into a message: PostgreSQL's own text may hold both. */
final class LogErrors {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION_FAILURE = "40001";

    private LogErrors() {}

    static EventStoreException reading(SQLException cause) {
        return new EventStoreException("The log could not be read" + state(cause), silenced(cause));
    }

    static AxonException appending(SQLException cause, List<? extends EventMessage<?>> events) {
        return switch (String.valueOf(cause.getSQLState())) {
            case UNIQUE_VIOLATION -> conflict(cause, events);
            case DEADLOCK, SERIALIZATION_FAILURE ->
                new ConcurrencyException("Another append was in the way" + state(cause), silenced(cause));
            default -> new EventStoreException("The log refused an append" + state(cause), silenced(cause));
        };
    }

    /** A lost race for a stream that existed before is worth another try; a stream that begins twice is not. */
    private static AxonException conflict(SQLException cause, List<? extends EventMessage<?>> events) {
        var begun = events.stream()
                .filter(event -> !(event instanceof DomainEventMessage<?> e) || e.getSequenceNumber() == 0)
                .map(LogErrors::stream)
                .collect(Collectors.toSet());
        var continued =
                events.stream().filter(event -> !begun.contains(stream(event))).findFirst();
        if (continued.isPresent())
            return new ConcurrencyException(
                    "Stream " + stream(continued.get()) + " has been continued by another", silenced(cause));
        return new AggregateStreamCreationException(
                "Stream " + stream(events.getFirst()) + " has been begun by another", silenced(cause));
    }

    private static String stream(EventMessage<?> event) {
        return event instanceof DomainEventMessage<?> e ? e.getAggregateIdentifier() : event.getIdentifier();
    }

    private static String state(SQLException cause) {
        return " (SQLSTATE " + cause.getSQLState() + ")";
    }

    /** Where it happened, without the words. */
    private static SQLException silenced(SQLException cause) {
        var silent = cause instanceof SQLTransientConnectionException
                ? new SQLTransientConnectionException("No connection", cause.getSQLState())
                : new SQLException("SQLSTATE " + cause.getSQLState(), cause.getSQLState());
        silent.setStackTrace(cause.getStackTrace());
        return silent;
    }
}
