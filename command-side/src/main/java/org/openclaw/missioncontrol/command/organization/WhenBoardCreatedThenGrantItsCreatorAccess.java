package org.openclaw.missioncontrol.command.organization;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardCreated;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.GrantBoardAccess;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Who opens a board without the right to write all of them gets the right to write this one. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardCreatedThenGrantItsCreatorAccess {
    private final Reactions reactions;

    WhenBoardCreatedThenGrantItsCreatorAccess(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardCreated event, Envelope envelope) {
        if (event.createdByUserId() == null) return;
        reactions.send(
                new GrantBoardAccess(event.organizationId(), event.createdByUserId(), event.boardId()),
                envelope,
                getClass());
    }
}
