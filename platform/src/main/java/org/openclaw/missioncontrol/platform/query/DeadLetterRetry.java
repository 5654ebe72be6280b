package org.openclaw.missioncontrol.platform.query;

import java.util.List;
import java.util.Optional;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters.Letter;
import org.openclaw.missioncontrol.platform.deadletter.Poison;
import org.openclaw.missioncontrol.platform.eventlog.GroupHandlers;
import org.openclaw.missioncontrol.platform.eventlog.PostgresEventStorageEngine;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Has parked events handled again, each in a transaction of its own. */
@Component
public class DeadLetterRetry {
    /**
     * What came of it.
     *
     * @param handled how many events are parked no more
     * @param failure what went wrong with the next one
     */
    public record Outcome(int handled, Optional<String> failure) {}

    private final DeadLetters letters;
    private final PostgresEventStorageEngine log;
    private final GroupHandlers groups;
    private final TransactionManager transactions;
    private final ViewWriter writer;
    private final JdbcTemplate db;

    DeadLetterRetry(
            DeadLetters letters,
            PostgresEventStorageEngine log,
            GroupHandlers groups,
            TransactionManager transactions,
            ViewWriter writer,
            JdbcTemplate db) {
        this.letters = letters;
        this.log = log;
        this.groups = groups;
        this.transactions = transactions;
        this.writer = writer;
        this.db = db;
    }

    /** The parked events of one stream, in their order, up to the first that still cannot be handled. */
    public Outcome retry(String group, String stream) {
        var handlers = groups.of(group);
        for (var handled = 0; ; handled++) {
            var next = letters.first(group, stream);
            if (next.isEmpty()) return new Outcome(handled, Optional.empty());
            var failure = handle(next.get(), handlers);
            if (failure.isPresent()) return new Outcome(handled, failure);
        }
    }

    private Optional<String> handle(Letter letter, GroupHandlers.Handlers handlers) {
        TrackedEventMessage<?> event = log.at(List.of(letter.position())).getFirst();
        var unitOfWork = new BatchingUnitOfWork<>(event);
        unitOfWork.attachTransaction(transactions);
        if (letter.group().equals(Views.GROUP)) unitOfWork.onPrepareCommit(_ -> ViewLock.own(db));
        writer.insist(unitOfWork);
        var result = unitOfWork.executeWithResult(() -> {
            // Whoever tries the same one waits here, and then finds it gone: nothing is handled twice or out of order.
            if (letters.discard(letter.group(), letter.position())) handlers.handle(event);
            return event;
        });
        if (!result.isExceptional()) return Optional.empty();
        var cause = Poison.describe(result.exceptionResult());
        letters.park(letter.group(), event, cause);
        return Optional.of(cause);
    }
}
