package org.openclaw.missioncontrol.socket.stream;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.user.UserEvent;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** Everything that enters the timeline, on one board or on all that the reader may read. */
record ActivityChannel(@Nullable BoardId board, Answers answers) implements Channel {
    @Override
    public String key() {
        return "activity";
    }

    /** What users do with themselves is no part of the timeline; what else is, the timeline alone knows. */
    @Override
    public boolean concerns(Object event) {
        return !(event instanceof UserEvent);
    }

    @Override
    public Optional<Item> item(Object event, Envelope envelope) {
        return answers.activity(envelope)
                .map(entry -> answers.item("activity", new ActivityData(entry), entry.boardId()));
    }

    record ActivityData(ActivityView activity) {}
}
