package org.openclaw.missioncontrol.command.approval;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.DeleteApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The approvals of a board that is deleted go with it, also those that concern no task. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardDeletedThenDeleteApprovals {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenBoardDeletedThenDeleteApprovals(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM approval_lookup WHERE board_id = ? ORDER BY id")
                .param(event.boardId().value())
                .query(UUID.class)
                .list()
                .forEach(
                        approval -> reactions.send(new DeleteApproval(new ApprovalId(approval)), envelope, getClass()));
    }
}
