package org.openclaw.missioncontrol.command.task;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentMoved;
import org.openclaw.missioncontrol.api.task.TaskCommand.ReleaseTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who goes to another board leaves the work of the others behind. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenAgentMovedThenReleaseTasks {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenAgentMovedThenReleaseTasks(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(AgentMoved event, Envelope envelope) {
        db.sql("SELECT id FROM task_lookup WHERE assigned_agent_id = ? AND board_id <> ? ORDER BY id")
                .params(event.agentId().value(), event.boardId().value())
                .query(UUID.class)
                .list()
                .forEach(task ->
                        reactions.send(new ReleaseTask(new TaskId(task), event.agentId()), envelope, getClass()));
    }
}
