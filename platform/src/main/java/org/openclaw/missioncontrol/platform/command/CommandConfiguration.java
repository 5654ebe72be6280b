package org.openclaw.missioncontrol.platform.command;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;
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
}
