package org.openclaw.missioncontrol.platform.eventlog;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;

/**
 * The newest events of the log as last seen.
 *
 * @param floor all events after this position are here
 * @param head everything up to here is decided and read
 */
record Tail(long floor, long head, List<TrackedEventMessage<?>> events) {
    private static final int MOST_EVENTS = 2_000;

    static Tail startingAt(long position) {
        return new Tail(position, position, List.of());
    }

    /** Whether a reader who has come so far can go on from here. */
    boolean reaches(long cursor) {
        return cursor >= floor;
    }

    /** The events after a position that it reaches. */
    List<TrackedEventMessage<?>> after(long cursor) {
        var low = 0;
        var high = events.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (position(middle) > cursor) high = middle;
            else low = middle + 1;
        }
        return events.subList(low, events.size());
    }

    /** The tail after these have come, without the oldest when they are too many. */
    Tail with(List<TrackedEventMessage<?>> more, long newHead) {
        var all = new ArrayList<TrackedEventMessage<?>>(events.size() + more.size());
        all.addAll(events);
        all.addAll(more);
        var surplus = all.size() - MOST_EVENTS;
        if (surplus <= 0) return new Tail(floor, newHead, all);
        var newFloor =
                PostgresEventStorageEngine.positionOf(all.get(surplus - 1).trackingToken());
        return new Tail(newFloor, newHead, List.copyOf(all.subList(surplus, all.size())));
    }

    private long position(int index) {
        return PostgresEventStorageEngine.positionOf(events.get(index).trackingToken());
    }
}
