package org.openclaw.missioncontrol.command.task;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.task.TaskCommand.DeleteTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tasks of a board that is deleted are deleted one by one, so that the past of each has its end. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardDeletedThenDeleteTasks {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenBoardDeletedThenDeleteTasks(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM task_lookup WHERE board_id = ? ORDER BY id")
                .param(event.boardId().value())
                .query(UUID.class)
                .list()
                .forEach(task -> reactions.send(new DeleteTask(new TaskId(task)), envelope, getClass()));
    }
}
