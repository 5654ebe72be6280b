package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The whole log as the product starts it, beside JPA. */
class LogConfigurationTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({LogConfiguration.class, TokenConfiguration.class})
    static class App {
        @Bean
        @Primary
        EventNames namesOfTheTest() {
            return new EventNames(List.of(Deed.class));
        }

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    /** Refuses what says so, and tells what else it hears. */
    @ProcessingGroup("listener")
    static class Listener {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        @EventHandler
        void on(Deed.Done event) {
            if (event.text().startsWith("poison")) throw new IllegalArgumentException("poisoned");
            heard.add(event.text());
        }

        /** The next words of one test; what others say is passed over. */
        List<String> next(int count, String... words) throws InterruptedException {
            var mine = new ArrayList<String>();
            for (var text = heard.poll(20, TimeUnit.SECONDS); text != null; text = heard.poll(20, TimeUnit.SECONDS)) {
                if (List.of(words).contains(text)) mine.add(text);
                if (mine.size() == count) break;
            }
            return mine;
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(App.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + DATABASE.jdbcUrl(),
                        "spring.datasource.username=" + DATABASE.username(),
                        "spring.datasource.password=" + DATABASE.password(),
                        "spring.jpa.hibernate.ddl-auto=none",
                        "mission-control.log.fallback-poll=1h",
                        "axon.eventhandling.processors.listener.mode=pooled",
                        "axon.eventhandling.processors.listener.initial-segment-count=1",
                        "axon.eventhandling.processors.listener.dlq.enabled=true")
                .run();
    }

    @BeforeAll
    static void run() {
        context = start();
    }

    @AfterAll
    static void close() {
        context.close();
        DATABASE.close();
    }

    private static <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Test
    void takes_nothing_of_jpa_but_its_transactions() {
        assertThat(bean(PlatformTransactionManager.class)).isInstanceOf(JpaTransactionManager.class);
        assertThat(bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(bean(EventStorageEngine.class)).isInstanceOf(PostgresEventStorageEngine.class);
        assertThat(bean(EventBus.class)).isInstanceOf(WakeableEventStore.class).isSameAs(bean(EventStore.class));
        assertThat(bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(bean(ConnectionProvider.class)).isInstanceOf(SpringDataSourceConnectionProvider.class);
        assertThat(bean(Serializer.class)).isExactlyInstanceOf(Jackson3Serializer.class);
        assertThat(context.getBean("eventSerializer")).isInstanceOf(NamedEventSerializer.class);
        assertThat(context.getBeansOfType(EntityManagerFactory.class).values())
                .allSatisfy(jpa -> assertThat(jpa.getMetamodel().getEntities()).isEmpty());
    }

    @Test
    void feeds_a_pooled_processor_and_lets_it_start_again_from_the_beginning() throws Exception {
        var stream = UUID.randomUUID().toString();
        var listener = bean(Listener.class);
        bean(EventBus.class).publish(TestLog.event(stream, 0, "one"), TestLog.event(stream, 1, "two"));
        assertThat(listener.next(2, "one", "two")).containsExactly("one", "two");

        var processor = bean(EventProcessingConfiguration.class)
                .eventProcessor("listener", PooledStreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        processor.start();
        assertThat(listener.next(2, "one", "two")).containsExactly("one", "two");

        bean(EventBus.class).publish(TestLog.event(stream, 2, "three"));
        assertThat(listener.next(1, "three")).containsExactly("three");
        assertThat(JdbcClient.create(DATABASE.dataSource())
                        .sql("select count(*) from token_entry where processor_name = 'listener' and owner is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void parks_a_poisoned_event_and_goes_on_with_others() throws Exception {
        var stream = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        bean(EventBus.class).publish(TestLog.event(stream, 0, "poison"), TestLog.event(other, 0, "healthy"));
        assertThat(bean(Listener.class).next(1, "healthy")).containsExactly("healthy");

        await().untilAsserted(() -> assertThat(JdbcClient.create(DATABASE.dataSource())
                        .sql("select type from dead_letter where stream_id = ?")
                        .param(stream)
                        .query(String.class)
                        .list())
                .containsExactly("deed.done"));
    }

    @Test
    void refuses_to_start_on_a_log_that_would_lose_events() {
        var sql = JdbcClient.create(DATABASE.dataSource());
        sql.sql("alter table event_log disable trigger hold_log_position").update();
        try {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> start().close())
                    .havingRootCause()
                    .withMessageContaining("event_log would lose events");
        } finally {
            sql.sql("alter table event_log enable trigger hold_log_position").update();
        }
    }
}
