package org.openclaw.missioncontrol.socket.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.springframework.stereotype.Component;

/** What happened on a board between two positions of the log. */
@Component
class Missed {
    private static final int MOST_EVENTS = 10_000;

    private final EventStore events;
    private final BoardFrames frames;

    Missed(EventStore events, BoardFrames frames) {
        this.events = events;
        this.frames = frames;
    }

    /** The frames after the first position up to the second; nothing when that is too much, or no past at all. */
    Optional<List<Frame>> between(long after, long upTo, BoardId board) throws InterruptedException {
        if (after < 0 || after > upTo || upTo - after > MOST_EVENTS) return Optional.empty();
        var missed = new ArrayList<Frame>();
        try (var stream = events.openStream(new GlobalSequenceTrackingToken(after))) {
            for (var at = after; at < upTo && stream.hasNextAvailable(200, TimeUnit.MILLISECONDS); ) {
                var event = stream.nextAvailable();
                var envelope = Envelope.of(event);
                at = envelope.position();
                if (at > upTo
                        || !(event.getPayload() instanceof TaskEvent e
                                && e.boardId().equals(board))) continue;
                var frame = frames.of(e, envelope);
                if (frame != null) missed.add(frame);
            }
        }
        return Optional.of(missed);
    }
}
