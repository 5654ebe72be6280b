package org.openclaw.missioncontrol.platform.query;

import org.axonframework.config.Configuration;
import org.axonframework.queryhandling.QueryBus;
import org.axonframework.queryhandling.QueryBusSpanFactory;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;

/**
 * Queries have no transaction around them, unlike with Axon's own bus: its connection would be held while Hibernate takes
 * another one, and as many questions at once as there are connections would wait for each other until they give up.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class QueryConfiguration {
    @Bean
    SimpleQueryBus queryBus(Configuration axon) {
        return SimpleQueryBus.builder()
                .messageMonitor(axon.messageMonitor(QueryBus.class, "queryBus"))
                .spanFactory(axon.getComponent(QueryBusSpanFactory.class))
                .build();
    }
}
