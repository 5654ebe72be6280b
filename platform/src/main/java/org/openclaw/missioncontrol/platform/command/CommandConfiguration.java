package org.openclaw.missioncontrol.platform.command;

import static org.springframework.beans.factory.config.ConfigurableBeanFactory.SCOPE_PROTOTYPE;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.deadletter.Poison;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

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

    /** A lookup that cannot be written undoes the command; an event that no rule can ever handle is parked. */
    @Bean
    ConfigurerModule lookupAndReactionProcessors(DeadLetters letters) {
        return axon -> axon.eventProcessing(events -> events.registerSubscribingEventProcessor(Lookups.GROUP)
                .registerListenerInvocationErrorHandler(Lookups.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerErrorHandler(Lookups.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerPooledStreamingEventProcessor(Reactions.GROUP)
                .registerPooledStreamingEventProcessorConfiguration(
                        Reactions.GROUP, (_, settings) -> settings.initialSegmentCount(1))
                .registerListenerInvocationErrorHandler(Reactions.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(
                        Reactions.GROUP, _ -> (unitOfWork, rules) -> parking(unitOfWork.getMessage(), rules, letters)));
    }

    private static @Nullable Object parking(EventMessage<?> event, InterceptorChain rules, DeadLetters letters)
            throws Exception {
        try {
            return rules.proceed();
        } catch (Exception e) {
            if (!Poison.isIn(e)) throw e;
            letters.park(Reactions.GROUP, event, Poison.describe(e));
            return null;
        }
    }

    /** One for each kind of aggregate. */
    @Bean(AggregateCache.BEAN)
    @Scope(SCOPE_PROTOTYPE)
    AggregateCache aggregateCache() {
        return new AggregateCache();
    }

    /**
     * A stream is read by its name alone; what of it is about another kind of thing is passed over, so that an id of another
     * kind is as unknown as any. The annotation of an aggregate could ask for that, but Axon 4.13.0 does not hear it. An
     * aggregate is given nothing by Spring, so Axon makes it itself.
     */
    @Bean
    static BeanPostProcessor everyAggregate() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) configure(aggregate);
                return bean;
            }
        };
    }

    @SuppressWarnings("NullAway") // No factory of Spring's
    private static void configure(SpringAggregateConfigurer<?> aggregate) {
        aggregate.setFilterEventsByType(true);
        aggregate.setCache(AggregateCache.BEAN);
        aggregate.setCommandTargetResolver(CommandTargets.BEAN);
        aggregate.setAggregateFactory(null);
    }
}
