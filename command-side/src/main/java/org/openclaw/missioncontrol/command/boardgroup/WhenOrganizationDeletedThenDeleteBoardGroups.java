package org.openclaw.missioncontrol.command.boardgroup;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.DeleteBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The board groups of an organization go with it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrganizationDeletedThenDeleteBoardGroups {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenOrganizationDeletedThenDeleteBoardGroups(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrganizationDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM board_group_lookup WHERE organization_id = ? ORDER BY id")
                .param(event.organizationId().value())
                .query(UUID.class)
                .list()
                .forEach(boardGroup ->
                        reactions.send(new DeleteBoardGroup(new BoardGroupId(boardGroup)), envelope, getClass()));
    }
}
