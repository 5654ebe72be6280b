package org.openclaw.missioncontrol.socket.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** Everything that enters the timeline, on one board or on all that the reader may read. */
record ActivityChannel(@Nullable BoardId board, Answers answers) implements Channel {
    @Override
    public String key() {
        return "activity-" + board;
    }

    /** What enters the timeline is known to the timeline alone. */
    @Override
    public boolean concerns(Object event) {
        return true;
    }

    @Override
    public Optional<Item> item(Object event, Envelope envelope) {
        return answers.activity(envelope)
                .filter(entry -> board == null || board.equals(entry.boardId()))
                .map(entry -> answers.item("activity", new ActivityData(entry), entry.boardId()));
    }

    record ActivityData(ActivityView activity) {}
}
