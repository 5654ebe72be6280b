package org.openclaw.missioncontrol.command.board;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardCommand.LeaveBoardGroup;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.BoardGroupDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A group that is deleted leaves its boards behind, in no group. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardGroupDeletedThenReleaseBoards {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenBoardGroupDeletedThenReleaseBoards(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardGroupDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM board_lookup WHERE board_group_id = ? ORDER BY id")
                .param(event.boardGroupId().value())
                .query(UUID.class)
                .list()
                .forEach(board -> reactions.send(
                        new LeaveBoardGroup(new BoardId(board), event.boardGroupId()), envelope, getClass()));
    }
}
