package org.openclaw.missioncontrol.platform.command;

import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.AggregateCache.Taken;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Makes sure that nobody is refused, and nothing left undone, because of what {@link AggregateCache} remembers and another
 * node has changed since. Where events are appended, their numbers make sure of that; where none are, the log is asked.
 * A decision on an old state is made anew, by the door's repetition. Axon finds it as a bean.
 */
@Component
class CachedDecisions implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final ObjectProvider<EventStore> log;

    CachedDecisions(ObjectProvider<EventStore> log) {
        this.log = log;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        try {
            var result = chain.proceed();
            var taken = AggregateCache.taken(unitOfWork);
            if (taken != null && taken.isUnchanged()) requireNewest(taken);
            return result;
        } catch (Rejection refusal) {
            var taken = AggregateCache.taken(unitOfWork);
            if (taken != null) requireNewest(taken);
            throw refusal;
        }
    }

    private void requireNewest(Taken taken) {
        var newest = log.getObject().lastSequenceNumberFor(taken.aggregate().identifierAsString());
        if (!newest.equals(Optional.ofNullable(taken.version())))
            throw new ConcurrencyException("Another node has gone on with this");
    }
}
