package org.openclaw.missioncontrol.command.task;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.task.TaskCommand.DropDependency;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskDeleted;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing waits for a task that is no more. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenTaskDeletedThenDropDependency {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenTaskDeletedThenDropDependency(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(TaskDeleted event, Envelope envelope) {
        db.sql("SELECT task_id FROM task_dependency_lookup WHERE depends_on_id = ? ORDER BY task_id")
                .param(event.taskId().value())
                .query(UUID.class)
                .list()
                .forEach(dependent -> reactions.send(
                        new DropDependency(new TaskId(dependent), event.taskId()), envelope, getClass()));
    }
}
