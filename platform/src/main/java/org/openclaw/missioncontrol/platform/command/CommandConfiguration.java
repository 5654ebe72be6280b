package org.openclaw.missioncontrol.platform.command;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.platform.idempotency.IdempotentCommands;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How commands run: with lookups in their transaction, the envelope on their events, and a receipt for the door. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {
    /** What a command knows of its origin, its events know too. */
    @Bean
    CorrelationDataProvider envelopeOfEvents() {
        return new SimpleCorrelationDataProvider(
                Keys.ORGANIZATION_ID,
                Keys.ACTOR_TYPE,
                Keys.ACTOR_ID,
                Keys.CORRELATION_ID,
                Keys.CAUSATION_ID,
                Keys.CHANNEL,
                Keys.REASON);
    }

    /** A lookup that cannot be written undoes the command; a rule that fails is tried again. */
    @Bean
    ConfigurerModule lookupAndReactionProcessors() {
        return axon -> axon.eventProcessing(events -> events.registerSubscribingEventProcessor(Lookups.GROUP)
                .registerListenerInvocationErrorHandler(Lookups.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerErrorHandler(Lookups.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(Reactions.GROUP)
                .registerPooledStreamingEventProcessorConfiguration(
                        Reactions.GROUP, (_, settings) -> settings.initialSegmentCount(1))
                .registerListenerInvocationErrorHandler(Reactions.GROUP, _ -> PropagatingErrorHandler.instance()));
    }

    @Bean
    ConfigurerModule commandInterceptors(IdempotentCommands once) {
        return axon -> axon.onInitialize(started -> started.onStart(() -> {
            started.commandBus().registerHandlerInterceptor(new Receipts());
            started.commandBus().registerHandlerInterceptor(once);
        }));
    }

    /** Notes on the receipt how far the log reached with the events of the command. */
    private static final class Receipts implements MessageHandlerInterceptor<CommandMessage<?>> {
        @Override
        public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
                throws Exception {
            if (unitOfWork.getMessage().getMetaData().get(CallerMetaData.RECEIPT) instanceof Receipt receipt)
                unitOfWork.afterCommit(done -> {
                    var position = LogPosition.of(done);
                    if (position != null) receipt.reached(position);
                });
            return chain.proceed();
        }
    }
}
