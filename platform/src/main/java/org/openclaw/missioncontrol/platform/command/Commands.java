package org.openclaw.missioncontrol.platform.command;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
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
    private final CommandMetrics metrics;
    private final CommandTargets targets;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(ConcurrencyException.class, PessimisticLockingFailureException.class)
            .maxRetries(20) // Between two nodes every second try may be lost.
            .delay(Duration.ofMillis(2))
            .jitter(Duration.ofMillis(2))
            .multiplier(2)
            .maxDelay(Duration.ofMillis(50))
            .build());

    Commands(CommandGateway gateway, CommandTargets targets, LogPosition log, Views views, CommandMetrics metrics) {
        this.gateway = gateway;
        this.targets = targets;
        this.log = log;
        this.views = views;
        this.metrics = metrics;
    }

    /**
     * Has the command done. A repetition under the same Idempotency-Key has no further effect.
     *
     * @return whether it was done just now; false when it is a repetition
     * @throws Rejection when it is refused
     * @throws ViewPending when it is done but the read models do not show it within 2 s
     */
    public boolean send(Object command, Origin origin) {
        var receipt = new Receipt();
        metrics.measure(command, receipt, () -> {
            handle(command, origin, receipt);
            show(command, origin, receipt, null);
        });
        return !receipt.isRepetition();
    }

    /** Has the command done and returns at once: for those who hear from the log what came of it. */
    public void post(Object command, Origin origin) {
        var receipt = new Receipt();
        metrics.measure(command, receipt, () -> handle(command, origin, receipt));
    }

    /**
     * Has a command done whose answer carries a secret and can therefore be given only once: it needs no view, so that it
     * is given also when the read models are late.
     *
     * @param answer made of the time at which the command's last event was recorded
     * @throws Rejection {@code already_issued} when it is a repetition
     * @throws ViewPending with the answer, when it is done but the read models do not show it within 2 s
     */
    public <A> A sendOnce(Object command, Origin origin, Function<Instant, A> answer) {
        var receipt = new Receipt();
        return metrics.measure(command, receipt, () -> {
            handle(command, origin, receipt);
            if (receipt.isRepetition())
                throw Rejection.conflict(
                        "already_issued",
                        "This was issued before and is shown only once. Send a new Idempotency-Key for a new one.");
            var shown = answer.apply(log.recordedAt(receipt.position()));
            show(command, origin, receipt, shown);
            return shown;
        });
    }

    /** Waits until the read models show all that is recorded by now, whoever recorded it; for 2 s at most. */
    public void awaitViews() {
        views.reach(log.lastPosition(), VIEWS_WITHIN);
    }

    private void handle(Object command, Origin origin, Receipt receipt) {
        var facts = CallerMetaData.of(origin);
        facts.put(CallerMetaData.RECEIPT, receipt);
        try {
            var result = retries.invoke(() -> gateway.sendAndWait(new GenericCommandMessage<>(command, facts)));
            if (result instanceof AlreadyDone) receipt.repeats();
        } catch (AggregateNotFoundException _) {
            throw Rejection.notFound(words(targets.of(command))); // an id of another kind of thing is as unknown as any
        } catch (PessimisticLockingFailureException e) {
            throw new ConcurrencyException("Other commands were in the way", e);
        }
    }

    /** The read models show a command from here on. Where it recorded nothing, what made it needless was there before. */
    private long shownFrom(Receipt receipt) {
        return receipt.isEmpty() ? log.lastPosition() : receipt.position();
    }

    /** What an id stands for, in the words in which the wall refuses what is foreign: TaskId tells of a task. */
    private static String words(Object id) {
        var words = id.getClass().getSimpleName().replaceFirst("Id$", "").split("(?=[A-Z])");
        return String.join(" ", words).toLowerCase(Locale.ROOT);
    }

    /** Waits until the read models show it. Processes go on at once: nobody reads what they wrote. */
    private void show(Object command, Origin origin, Receipt receipt, @Nullable Object answer) {
        if (origin.caller() instanceof Caller.Process) return;
        var position = shownFrom(receipt);
        if (!views.reach(position, VIEWS_WITHIN)) throw new ViewPending(targets.of(command), position, answer);
    }
}
