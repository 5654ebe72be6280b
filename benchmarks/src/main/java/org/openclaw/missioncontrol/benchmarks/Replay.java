package org.openclaw.missioncontrol.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Lets projections of the product handle a part of the log, into empty tables. */
record Replay(Insides insides, TaskLog log, List<?> projections) implements Contender {
    private static final int BATCH = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Once, however long that takes. */
    @Override
    public double rate(int clients, Duration length) throws Exception {
        empty();
        insides.db().execute("checkpoint");
        var began = System.nanoTime();
        try (var threads = Executors.newScheduledThreadPool(2)) {
            var processor = processor(threads);
            processor.start();
            while (position(processor) < log.last()) {
                if (System.nanoTime() - began > PATIENCE.toNanos()) throw new IllegalStateException("It stands still");
                Thread.sleep(1);
            }
            var seconds = (System.nanoTime() - began) / 1e9;
            processor.shutDown();
            verify();
            return log.events() / seconds;
        }
    }

    private PooledStreamingEventProcessor processor(ScheduledExecutorService threads) {
        return PooledStreamingEventProcessor.builder()
                .name("replay " + UUID.randomUUID())
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projections.toArray())
                        .parameterResolverFactory(insides.axon().parameterResolverFactory())
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(insides.bean(EventStore.class))
                .tokenStore(insides.bean(TokenStore.class))
                .transactionManager(insides.bean(TransactionManager.class))
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .initialToken(_ -> new GlobalSequenceTrackingToken(log.after()))
                .batchSize(BATCH)
                .build();
    }

    private static long position(PooledStreamingEventProcessor processor) {
        return processor.processingStatus().values().stream()
                .mapToLong(status -> status.getCurrentPosition().orElse(0))
                .max()
                .orElse(0);
    }

    private void empty() {
        var tables = insides.db()
                .queryForList(
                        "select string_agg(tablename, ', ') from pg_tables where schemaname = 'views' and (tablename"
                                + " like '%\\_view' or tablename like '%\\_past' or tablename = 'activity_value')",
                        String.class);
        insides.db().execute("truncate " + tables.getFirst());
    }

    private void verify() {
        Long tasks = insides.db().queryForObject("select count(*) from task_view", Long.class);
        if (tasks == null || tasks != log.tasks())
            throw new IllegalStateException(tasks + " tasks instead of " + log.tasks());
    }
}
