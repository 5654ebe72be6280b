package org.openclaw.missioncontrol.platform.query;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.platform.deadletter.Poison;

/** What a batch of events does to the read models: the statements of each event, in the order of the events. */
final class ViewBatch {
    /**
     * One statement.
     *
     * @param lane statements of different lanes need not know of each other
     * @param about nor need those of one lane that are about different things; null when it may be about any
     */
    record Statement(
            String lane,
            @Nullable Id about,
            String sql,
            @Nullable Object[] values) {}

    /** What one event does. */
    static final class Step {
        private final EventMessage<?> event;
        private final List<Statement> statements = new ArrayList<>();
        private @Nullable Throwable failure;

        private Step(EventMessage<?> event) {
            this.event = event;
        }

        EventMessage<?> event() {
            return event;
        }

        List<Statement> statements() {
            return statements;
        }

        /** Why its handlers did not come to an end; null when they did. */
        @Nullable
        Throwable failure() {
            return failure;
        }
    }

    private final List<Step> steps = new ArrayList<>();

    /** Has an event handled. An event that is poisoned does not undo what the others do. */
    @Nullable
    Object handle(EventMessage<?> event, InterceptorChain handlers) throws Exception {
        var step = step(event);
        try {
            return handlers.proceed();
        } catch (Exception e) {
            if (!Poison.isIn(e)) throw e;
            step.failure = e;
            return null;
        }
    }

    void add(EventMessage<?> event, Statement statement) {
        step(event).statements.add(statement);
    }

    private Step step(EventMessage<?> event) {
        if (steps.isEmpty() || steps.getLast().event != event) steps.add(new Step(event));
        return steps.getLast();
    }

    List<Step> steps() {
        return steps;
    }

    /** Of the last event; 0 when it does not come from the log. */
    long position() {
        return !steps.isEmpty() && steps.getLast().event instanceof TrackedEventMessage<?> last
                ? last.trackingToken().position().orElse(0)
                : 0;
    }
}
