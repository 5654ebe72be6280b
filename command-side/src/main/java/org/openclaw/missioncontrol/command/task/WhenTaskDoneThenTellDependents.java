package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.task.TaskCommand.FollowDependency;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskMoved;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A task that becomes done opens those that wait for it; one that is reopened takes them back to the inbox. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenTaskDoneThenTellDependents {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenTaskDoneThenTellDependents(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(TaskMoved event, Envelope envelope) {
        if ((event.status() == DONE) == (event.previousStatus() == DONE)) return;
        db.sql("SELECT task_id FROM task_dependency_lookup WHERE depends_on_id = ? ORDER BY task_id")
                .param(event.taskId().value())
                .query(UUID.class)
                .list()
                .forEach(dependent -> reactions.send(
                        new FollowDependency(new TaskId(dependent), event.taskId(), event.status() == DONE),
                        envelope,
                        getClass()));
    }
}
