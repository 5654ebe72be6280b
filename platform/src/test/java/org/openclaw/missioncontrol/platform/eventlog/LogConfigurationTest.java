package org.openclaw.missioncontrol.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openclaw.missioncontrol.platform.deadletter.DeadLetters;
import org.openclaw.missioncontrol.platform.eventlog.Envelope.Keys;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The whole log as the product starts it, beside JPA, with a listener in the place of all read models. */
class LogConfigurationTest {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static ConfigurableApplicationContext context;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(basePackageClasses = {Columns.class, DeadLetters.class, Views.class})
    @Import({GroupHandlers.class, LogConfiguration.class, TokenConfiguration.class})
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

    /** Refuses what it is told to, and tells what else it hears. */
    @ProcessingGroup(Views.GROUP)
    static class Listener {
        final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        volatile String refused = "";
        volatile RuntimeException refusal = new IllegalArgumentException("poisoned");

        @EventHandler
        void on(Deed.Done event) {
            if (event.text().equals(refused)) throw refusal;
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
                        "spring.datasource.hikari.data-source-properties.options=-c search_path=public,views",
                        "spring.jpa.hibernate.ddl-auto=none",
                        "mission-control.log.fallback-poll=1h")
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

    private static void publish(String stream, long sequenceNumber, String text) {
        bean(EventBus.class)
                .publish(TestLog.event(stream, sequenceNumber, text)
                        .andMetaData(Map.of(
                                Keys.ORGANIZATION_ID, UUID.randomUUID().toString(),
                                Keys.ACTOR_TYPE, "SYSTEM",
                                Keys.ACTOR_ID, "test",
                                Keys.CORRELATION_ID, "c",
                                Keys.CAUSATION_ID, "c",
                                Keys.CHANNEL, "rule")));
    }

    private static PooledStreamingEventProcessor views() {
        return bean(EventProcessingConfiguration.class)
                .eventProcessor(Views.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    private static JdbcClient sql() {
        return JdbcClient.create(DATABASE.dataSource());
    }

    @Test
    void takes_nothing_of_jpa() {
        assertThat(bean(PlatformTransactionManager.class)).isExactlyInstanceOf(JdbcTransactionManager.class);
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
        publish(stream, 0, "one");
        publish(stream, 1, "two");
        assertThat(listener.next(2, "one", "two")).containsExactly("one", "two");

        views().shutDown();
        views().resetTokens();
        views().start();
        assertThat(listener.next(2, "one", "two")).containsExactly("one", "two");

        publish(stream, 2, "three");
        assertThat(listener.next(1, "three")).containsExactly("three");
        assertThat(sql().sql("select count(*) from token_entry where processor_name = 'views' and owner is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void parks_an_event_that_cannot_be_handled_and_goes_on() throws Exception {
        var listener = bean(Listener.class);
        var stream = UUID.randomUUID().toString();
        listener.refused = "poison";
        listener.refusal = new IllegalArgumentException("poisoned");
        publish(stream, 0, "poison");
        publish(UUID.randomUUID().toString(), 0, "sound");
        assertThat(listener.next(1, "poison", "sound")).containsExactly("sound");
        await().untilAsserted(() -> assertThat(bean(DeadLetters.class).list())
                .anyMatch(letter ->
                        letter.stream().equals(stream) && letter.type().equals("deed.done")));
        bean(DeadLetters.class).forget(Views.GROUP);
    }

    @Test
    void stands_still_when_something_around_an_event_is_wrong_and_goes_on_when_it_is_mended() throws Exception {
        var listener = bean(Listener.class);
        listener.refused = "poison";
        listener.refusal = new TransientDataAccessResourceException("away");
        publish(UUID.randomUUID().toString(), 0, "poison");
        publish(UUID.randomUUID().toString(), 0, "healthy");
        await().until(() -> bean(FailedBatches.class).isStuck(views()));
        assertThat(listener.heard).doesNotContain("healthy");

        listener.refused = "";
        assertThat(listener.next(2, "poison", "healthy")).containsExactly("poison", "healthy");
        await().until(() -> !bean(FailedBatches.class).isStuck(views()));
    }

    @Test
    void stands_still_at_an_event_of_a_newer_build_and_says_so() throws Exception {
        var stream = UUID.randomUUID().toString();
        publish(stream, 0, "today");
        assertThat(bean(Listener.class).next(1, "today")).containsExactly("today");
        sql().sql("""
            insert into event_log (organization_id, event_id, stream_type, stream_id, sequence_number, type, revision,
                                   recorded_at, payload, meta_data)
            select organization_id, 'tomorrow', stream_type, stream_id, 1, 'deed.of_tomorrow', revision,
                   recorded_at, '{"text":"tomorrow"}', meta_data
            from event_log where stream_id = ?
            """).param(stream).update();
        publish(stream, 2, "later");
        await().until(() -> !bean(LogHealth.class).isLegible() && views().isError());

        sql().sql("update event_log set type = 'deed.done' where event_id = 'tomorrow'")
                .update();
        assertThat(bean(Listener.class).next(2, "tomorrow", "later")).containsExactly("tomorrow", "later");
        await().until(() -> bean(LogHealth.class).isLegible() && !views().isError());
    }

    @Test
    void refuses_to_start_on_a_log_that_would_lose_events() {
        sql().sql("alter table event_log disable trigger hold_log_position").update();
        try {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> start().close())
                    .havingRootCause()
                    .withMessageContaining("event_log would lose events");
        } finally {
            sql().sql("alter table event_log enable trigger hold_log_position").update();
        }
    }
}
