package org.openclaw.missioncontrol.command.approval;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.UnlinkTask;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task that is deleted leaves its approvals; one that was asked for it alone goes with it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenTaskDeletedThenUnlinkApproval {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenTaskDeletedThenUnlinkApproval(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(TaskDeleted event, Envelope envelope) {
        db.sql("SELECT approval_id FROM approval_task_lookup WHERE task_id = ? ORDER BY approval_id")
                .param(event.taskId().value())
                .query(UUID.class)
                .list()
                .forEach(approval ->
                        reactions.send(new UnlinkTask(new ApprovalId(approval), event.taskId()), envelope, getClass()));
    }
}
