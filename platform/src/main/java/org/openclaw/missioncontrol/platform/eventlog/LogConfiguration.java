package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.openclaw.missioncontrol.api.support.EventFamilies;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Puts the log together. Whatever Axon would choose by what it finds on the classpath is declared here instead: beside JPA
 * it would take JPA's stores, and without it no transactions at all.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@PropertySource("classpath:event-log.properties")
@Import({LogMetrics.class, LagMetrics.class, Revival.class})
class LogConfiguration {
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    EventNames eventNames() {
        return new EventNames(EventFamilies.ALL);
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(EventNames names) {
        return new NamedEventSerializer(names);
    }

    /** Without it the general serializer writes replay tokens that it refuses to read, and the processor starts for ever. */
    @Bean
    Jackson3SerializerCustomizer axonTypes() {
        var axonTypes = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.lang.")
                .allowIfSubType("java.util.")
                .build();
        return json -> json.polymorphicTypeValidator(axonTypes);
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
            DataSource dataSource,
            TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer,
            Configuration axon,
            LogMetrics metrics) {
        return new PostgresEventStorageEngine(dataSource, transactions, serializer, axon.upcasterChain(), metrics);
    }

    @Bean
    TailReader logTail(
            PostgresEventStorageEngine engine, @Value("${mission-control.log.fallback-poll:1s}") Duration fallback) {
        return new TailReader(engine, fallback);
    }

    /** Its two connections are kept for good, so they do not come from the pool. */
    @Bean(initMethod = "start")
    LogWake logWake(DataSource dataSource, TailReader tail) {
        var unpooled = DataSourceBuilder.derivedFrom(dataSource)
                .type(SimpleDriverDataSource.class)
                .build();
        unpooled.setConnectionProperties(LogWake.noticingDeadLinks());
        var nodes = new LogWake(unpooled);
        nodes.hear(tail::wake);
        return nodes;
    }

    @Bean("eventBus")
    @Qualifier("eventStore")
    WakeableEventStore eventStore(EventStorageEngine engine, TailReader tail, LogWake others, Configuration axon) {
        var settings = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .spanFactory(axon.getComponent(EventBusSpanFactory.class));
        return new WakeableEventStore(settings, tail, others);
    }

    @Bean
    FailedBatches failedBatches() {
        return new FailedBatches();
    }

    @Bean
    ConfigurerModule rememberingFailures(FailedBatches failures) {
        return axon -> axon.eventProcessing(events -> events.registerDefaultErrorHandler(_ -> failures));
    }

    @Bean
    @DependsOnDatabaseInitialization
    LogGuard logGuard(DataSource dataSource) {
        return new LogGuard(dataSource);
    }
}
