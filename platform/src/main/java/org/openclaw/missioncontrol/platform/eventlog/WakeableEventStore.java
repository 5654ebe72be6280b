package org.openclaw.missioncontrol.platform.eventlog;

import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The event store whose streams are woken as soon as something is committed, here or on another node. */
final class WakeableEventStore extends EmbeddedEventStore {
    private final TailReader tail;
    private final OtherNodes others;

    WakeableEventStore(Builder settings, TailReader tail, OtherNodes others) {
        super(settings);
        this.tail = tail;
        this.others = others;
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken from) {
        tail.start();
        return new LogStream(tail, PostgresEventStorageEngine.positionOf(from));
    }

    /** Inside a transaction that began before the unit of work nothing is committed yet. */
    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) wakeAll();
        else
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    wakeAll();
                }
            });
    }

    private void wakeAll() {
        tail.wake();
        others.tell();
    }

    @Override
    public void shutDown() {
        super.shutDown();
        tail.close();
    }
}
