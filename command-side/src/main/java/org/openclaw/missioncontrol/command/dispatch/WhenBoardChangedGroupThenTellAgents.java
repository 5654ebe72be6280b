package org.openclaw.missioncontrol.command.dispatch;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardGroupChanged;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** The agents of a group hear which boards join and leave it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardChangedGroupThenTellAgents {
    private final Audience audience;
    private final Reactions reactions;

    WhenBoardChangedGroupThenTellAgents(Audience audience, Reactions reactions) {
        this.audience = audience;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardGroupChanged event, Envelope envelope) {
        if (event.fromGroupId() != null)
            tell(
                    audience.in(event.fromGroupId(), envelope),
                    DispatchOccasion.BOARD_LEFT,
                    "Board %s left the group of your board.",
                    event,
                    envelope);
        if (event.toGroupId() != null)
            tell(
                    audience.in(event.toGroupId(), envelope),
                    DispatchOccasion.BOARD_JOINED,
                    "Board %s joined the group of your board.",
                    event,
                    envelope);
    }

    private void tell(
            List<Audience.Reader> readers,
            DispatchOccasion occasion,
            String news,
            BoardGroupChanged event,
            Envelope envelope) {
        var text = news.formatted(event.boardId())
                + "\n\nSee which there are: GET /api/v1/agent/boards/{your board}/group-snapshot";
        for (var reader : readers) {
            var dispatch = DispatchId.because(envelope.eventId() + " " + occasion, reader.agentId());
            reactions.send(new StoreDispatch(dispatch, reader.agentId(), occasion, null, text), envelope, getClass());
        }
    }
}
