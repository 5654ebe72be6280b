package org.openclaw.missioncontrol.platform.eventlog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.flywaydb.core.Flyway;
import org.openclaw.missioncontrol.testsupport.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A log in a database of its own, and what tests do with it. */
final class TestLog implements AutoCloseable {
    final TestDatabase database = TestDatabase.create();
    final DataSource dataSource = database.dataSource();
    final DataSourceTransactionManager transactions = new JdbcTransactionManager(dataSource);
    final TransactionManager axonTransactions = new SpringTransactionManager(transactions);
    final Serializer serializer = new NamedEventSerializer(new EventNames(List.of(Deed.class)));
    final PostgresEventStorageEngine engine;
    private final List<AutoCloseable> nodes = new ArrayList<>();

    TestLog() {
        Flyway.configure().dataSource(dataSource).load().migrate();
        engine = engineOn(dataSource);
    }

    PostgresEventStorageEngine engineOn(DataSource source) {
        return new PostgresEventStorageEngine(source, axonTransactions, serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** One node: a store that polls only once an hour and hears of the others. */
    WakeableEventStore node() {
        return node(dataSource, database.jdbcUrl());
    }

    /**
     * @param readFrom where it reads the end of the log
     * @param hearFrom where it hears of the others
     */
    WakeableEventStore node(DataSource readFrom, String hearFrom) {
        var tail = new TailReader(engineOn(readFrom), Duration.ofHours(1));
        var unpooled = new DriverManagerDataSource(hearFrom, database.username(), database.password());
        unpooled.setConnectionProperties(LogWake.noticingDeadLinks());
        var wake = new LogWake(unpooled);
        wake.hear(tail::wake);
        var store = new WakeableEventStore(EmbeddedEventStore.builder().storageEngine(engine), tail, wake);
        wake.start();
        nodes.add(wake);
        nodes.add(store::shutDown);
        return store;
    }

    OpenTransaction open() {
        return new OpenTransaction(transactions);
    }

    /** Appends in a transaction of the engine's choice and commits. */
    static void append(EventStorageEngine engine, EventMessage<?>... events) {
        engine.appendEvents(events);
    }

    /** As a command does it: events are published in a unit of work that commits one transaction. */
    void inUnitOfWork(Runnable work) {
        var unitOfWork = DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("work"));
        unitOfWork.attachTransaction(axonTransactions);
        unitOfWork.execute(work);
    }

    /** Appends and rolls back: leaves as many dead positions. */
    void rollBack(EventMessage<?>... events) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            engine.appendEvents(events);
            status.setRollbackOnly();
        });
    }

    JdbcClient sql() {
        return JdbcClient.create(dataSource);
    }

    static DomainEventMessage<?> event(String stream, long sequenceNumber, String text) {
        return event(stream, sequenceNumber, text, Instant.now());
    }

    static DomainEventMessage<?> event(String stream, long sequenceNumber, String text, Instant at) {
        return new GenericDomainEventMessage<>(
                "Test",
                stream,
                sequenceNumber,
                new GenericEventMessage<>(
                        UUID.randomUUID().toString(), new Deed.Done(text), Map.of("actor", "somebody"), at),
                () -> at);
    }

    static List<? extends TrackedEventMessage<?>> read(EventStorageEngine engine, TrackingToken after) {
        return engine.readEvents(after, false).toList();
    }

    static List<String> texts(List<? extends EventMessage<?>> events) {
        return events.stream().map(TestLog::text).toList();
    }

    static String text(EventMessage<?> event) {
        return ((Deed.Done) event.getPayload()).text();
    }

    @Override
    public void close() throws Exception {
        for (var node : nodes) node.close();
        database.close();
    }
}
