package org.openclaw.missioncontrol.platform.command;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Objects;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.AggregateCacheEntry;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The aggregates of one kind as their last commands here left them, so that a stream is not read again for each command.
 * Whoever works with one takes it out, and it comes back when his events are committed; whatever else happens to him, it is
 * gone. Another node may have gone on with it since: a decision is proven by the number of the event that it appends, and
 * one that appends nothing by {@link CachedDecisions}.
 */
final class AggregateCache implements Cache {
    static final String BEAN = "aggregateCache";

    private static final int MOST_AGGREGATES = 20_000;
    private static final String TAKEN = Taken.class.getName();

    private final ConcurrentMap<Object, Object> entries = Caffeine.newBuilder()
            .maximumSize(MOST_AGGREGATES)
            .executor(Runnable::run) // each command would wake a thread for it
            .build()
            .asMap();

    /** An aggregate that a unit of work took from here, and the version that it had then. */
    record Taken(
            EventSourcedAggregate<?> aggregate, @Nullable Long version) {
        /** Whether nothing has been applied to it since. */
        boolean isUnchanged() {
            return Objects.equals(version, aggregate.version());
        }
    }

    /** What this unit of work took from here, if anything. */
    static @Nullable Taken taken(UnitOfWork<?> unitOfWork) {
        return unitOfWork.getResource(TAKEN);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // null for what is not here; as Axon declares it
    public <K, V> V get(K id) {
        var entry = entries.remove(id);
        if (entry instanceof AggregateCacheEntry<?> cached) note(aggregate(cached));
        return (V) entry;
    }

    private static void note(EventSourcedAggregate<?> aggregate) {
        CurrentUnitOfWork.get().resources().put(TAKEN, new Taken(aggregate, aggregate.version()));
    }

    @SuppressWarnings("NullAway") // An entry in memory has its aggregate and needs nothing to make it anew.
    private static <T> EventSourcedAggregate<T> aggregate(AggregateCacheEntry<T> entry) {
        return entry.recreateAggregate(null, null, null);
    }

    @Override
    public void put(Object id, Object entry) {
        CurrentUnitOfWork.get().root().afterCommit(_ -> entries.put(id, entry));
    }

    @Override
    public boolean putIfAbsent(Object id, Object entry) {
        throw new UnsupportedOperationException("What is put here replaces what was there");
    }

    @Override
    public boolean remove(Object id) {
        return entries.remove(id) != null;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object id) {
        return entries.containsKey(id);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("Nobody listens to this cache");
    }
}
