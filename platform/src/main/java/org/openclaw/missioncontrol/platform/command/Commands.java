package org.openclaw.missioncontrol.platform.command;

import java.time.Duration;
import java.util.Locale;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.idempotency.AlreadyDone;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * The door for commands. It adds the envelope, repeats a command that lost a race or ran into a deadlock, and returns when
 * the read models show what the command did.
 */
@Component
public class Commands {
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    private final CommandGateway gateway;
    private final LogPosition log;
    private final Views views;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyException.class) // also deadlocks
            .maxRetries(20) // Between two nodes every second try may be lost.
            .delay(Duration.ofMillis(2))
            .jitter(Duration.ofMillis(2))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(50))
            .build());

    Commands(CommandGateway gateway, LogPosition log, Views views) {
        this.gateway = gateway;
        this.log = log;
        this.views = views;
    }

    /**
     * Has the command done. A repetition under the same Idempotency-Key has no further effect.
     *
     * @throws Rejection when it is refused
     * @throws ViewPending when it is done but the read models do not show it within 2 s
     */
    public void send(Object command, Origin origin) {
        var receipt = handled(command, origin);
        if (origin.caller() instanceof Caller.Process) return; // nobody reads what a process has written
        var position = shownFrom(receipt);
        if (!views.reach(position, VIEWS_WITHIN)) throw new ViewPending(target(command), position);
    }

    /**
     * Has a command done whose answer carries a secret and can therefore be given only once: also when the read models are
     * late.
     *
     * @throws Rejection {@code already_issued} when it is a repetition
     */
    public void sendOnce(Object command, Origin origin) {
        var receipt = handled(command, origin);
        if (receipt.isRepetition())
            throw Rejection.conflict(
                    "already_issued",
                    "This was issued before and is shown only once. Send a new Idempotency-Key for a new one.");
        views.reach(shownFrom(receipt), VIEWS_WITHIN);
    }

    /** Waits until the read models show all that is recorded by now, whoever recorded it; for 2 s at most. */
    public void awaitViews() {
        views.reach(log.lastPosition(), VIEWS_WITHIN);
    }

    private Receipt handled(Object command, Origin origin) {
        var receipt = new Receipt();
        var facts = CallerMetaData.of(origin);
        facts.put(CallerMetaData.RECEIPT, receipt);
        try {
            var result = retries.invoke(() -> gateway.sendAndWait(new GenericCommandMessage<>(command, facts)));
            if (result instanceof AlreadyDone) receipt.repeats();
            return receipt;
        } catch (AggregateNotFoundException _) {
            throw Rejection.notFound(words(target(command))); // an id of another kind of thing is as unknown as any
        } catch (PessimisticLockingFailureException e) {
            throw new ConcurrencyException("Other commands were in the way", e);
        }
    }

    /** The read models show a command from here on. Where it recorded nothing, what made it needless was there before. */
    private long shownFrom(Receipt receipt) {
        return receipt.position();
    }

    private Object target(Object command) {
        return targets.resolveTarget(new GenericCommandMessage<>(command)).getIdentifierValue();
    }

    /** What an id stands for, in the words in which the wall refuses what is foreign: TaskId tells of a task. */
    private static String words(Object id) {
        var words = id.getClass().getSimpleName().replaceFirst("Id$", "").split("(?=[A-Z])");
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }
}
