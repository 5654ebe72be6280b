package org.openclaw.missioncontrol.socket.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.eventlog.LogPosition;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.springframework.stereotype.Component;

/** What happened on a board between two positions of the log, unless it is more than the state would be. */
@Component
class Missed {
    /** Before the first position that there can be: whoever knows nothing has missed everything. */
    static final long EVERYTHING = -1;

    private static final int MOST_EVENTS = 2_000;
    private static final int MOST_FRAMES = 500;
    private static final int MOST_BYTES = 1 << 20;

    private final EventStore events;
    private final LogPosition log;
    private final BoardFrames frames;

    Missed(EventStore events, LogPosition log, BoardFrames frames) {
        this.events = events;
        this.log = log;
        this.frames = frames;
    }

    /**
     * The frames after the first position up to the second. He may have seen more on another node, and then has missed
     * nothing yet. Nothing when it is too much, or when the first position lies in the future.
     */
    Optional<List<Frame>> between(long seen, long upTo, BoardId board) throws InterruptedException {
        if (seen == EVERYTHING || upTo - seen > MOST_EVENTS) return Optional.empty();
        if (seen >= upTo) return seen <= log.lastPosition() ? Optional.of(List.of()) : Optional.empty();
        return read(seen, upTo, board);
    }

    private Optional<List<Frame>> read(long seen, long upTo, BoardId board) throws InterruptedException {
        var missed = new ArrayList<Frame>();
        var bytes = 0;
        try (var stream = events.openStream(new GlobalSequenceTrackingToken(seen))) {
            for (var at = seen; at < upTo; ) {
                if (!stream.hasNextAvailable(200, TimeUnit.MILLISECONDS)) return Optional.empty();
                var event = stream.nextAvailable();
                at = event.trackingToken().position().orElseThrow();
                var frame = at > upTo ? null : frame(event, board);
                if (frame == null) continue;
                missed.add(frame);
                bytes += frame.bytes();
                if (missed.size() > MOST_FRAMES || bytes > MOST_BYTES) return Optional.empty();
            }
        }
        return Optional.of(missed);
    }

    private @Nullable Frame frame(TrackedEventMessage<?> event, BoardId board) {
        return event.getPayload() instanceof TaskEvent e && e.boardId().equals(board)
                ? frames.of(e, Envelope.of(event))
                : null;
    }
}
