package org.openclaw.missioncontrol.command.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardGroupChanged;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** The agents of a group hear which boards join and leave it; not when the group itself goes, and with it all its boards. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardChangedGroupThenTellAgents {
    private static final Duration VIEWS_WITHIN = Duration.ofSeconds(2);

    private final Audience audience;
    private final Views views;
    private final Queries queries;
    private final Reactions reactions;

    WhenBoardChangedGroupThenTellAgents(Audience audience, Views views, Queries queries, Reactions reactions) {
        this.audience = audience;
        this.views = views;
        this.queries = queries;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardGroupChanged event, Envelope envelope) {
        if (envelope.actor().type() == Actor.Type.SYSTEM) return;
        nameOf(event, envelope).ifPresent(name -> tell(event, name, envelope));
    }

    /** Nothing when the board is gone, or the read models are too late to wait for them. */
    private Optional<String> nameOf(BoardGroupChanged event, Envelope envelope) {
        if (!views.reach(envelope.position(), VIEWS_WITHIN)) return Optional.empty();
        var reader = new Caller.Process(getClass().getSimpleName(), envelope.organizationId());
        try {
            return Optional.of(
                    queries.ask(new GetBoard(event.boardId(), reader)).name());
        } catch (Rejection _) {
            return Optional.empty();
        }
    }

    private void tell(BoardGroupChanged event, String name, Envelope envelope) {
        if (event.fromGroupId() != null)
            tell(audience.in(event.fromGroupId(), envelope), DispatchOccasion.BOARD_LEFT, event, name, envelope);
        if (event.toGroupId() != null)
            tell(audience.in(event.toGroupId(), envelope), DispatchOccasion.BOARD_JOINED, event, name, envelope);
    }

    private void tell(
            List<Audience.Reader> readers,
            DispatchOccasion occasion,
            BoardGroupChanged event,
            String name,
            Envelope envelope) {
        for (var reader : readers) {
            var dispatch = DispatchId.because(envelope.eventId() + " " + occasion, reader.agentId());
            var text = text(reader, occasion, event, name);
            reactions.send(new StoreDispatch(dispatch, reader.agentId(), occasion, null, text), envelope, getClass());
        }
    }

    private static String text(
            Audience.Reader reader, DispatchOccasion occasion, BoardGroupChanged event, String name) {
        var news = event.boardId().value().equals(reader.board())
                ? "Your board " + name + " joined a group of boards."
                : "Board %s (%s) %s the group of your board."
                        .formatted(
                                name, event.boardId(), occasion == DispatchOccasion.BOARD_JOINED ? "joined" : "left");
        return news + "\n\nSee which boards it has: GET /api/v1/agent/boards/" + reader.board() + "/group-snapshot";
    }
}
