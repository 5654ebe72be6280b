package org.openclaw.missioncontrol.command.task;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentDeleted;
import org.openclaw.missioncontrol.api.task.TaskCommand.ReleaseTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody keeps work of an agent that is no more. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenAgentDeletedThenReleaseTasks {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenAgentDeletedThenReleaseTasks(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(AgentDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM task_lookup WHERE assigned_agent_id = ? ORDER BY id")
                .param(event.agentId().value())
                .query(UUID.class)
                .list()
                .forEach(task ->
                        reactions.send(new ReleaseTask(new TaskId(task), event.agentId()), envelope, getClass()));
    }
}
