package org.openclaw.missioncontrol.command.board;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardCommand.DeleteBoard;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The boards of an organization go with it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrganizationDeletedThenDeleteBoards {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenOrganizationDeletedThenDeleteBoards(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrganizationDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM board_lookup WHERE organization_id = ? ORDER BY id")
                .param(event.organizationId().value())
                .query(UUID.class)
                .list()
                .forEach(board -> reactions.send(new DeleteBoard(new BoardId(board)), envelope, getClass()));
    }
}
