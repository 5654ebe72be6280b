package org.openclaw.missioncontrol.platform.query;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How read models are kept: one segment, so that one position tells how far all of them are; in batches. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {
    private static final int BATCH = 500;

    @Bean
    ConfigurerModule viewProcessor(ObjectProvider<ViewWriter> writer) {
        return axon -> axon.eventProcessing(events -> events.registerPooledStreamingEventProcessor(Views.GROUP)
                .registerPooledStreamingEventProcessorConfiguration(
                        Views.GROUP,
                        (_, settings) -> settings.initialSegmentCount(1).batchSize(BATCH))
                .registerListenerInvocationErrorHandler(Views.GROUP, _ -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(Views.GROUP, _ -> {
                    var batches = writer.getObject();
                    return (unitOfWork, handlers) ->
                            batches.batchOf(unitOfWork.root()).handle(unitOfWork.getMessage(), handlers);
                }));
    }
}
