package org.openclaw.missioncontrol.command.task;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentBecameMain;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentDeleted;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentMoved;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.ReleaseTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An agent that is deleted, moves or becomes the main agent of a gateway leaves the work behind that it cannot reach. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenAgentLeftThenReleaseTasks {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenAgentLeftThenReleaseTasks(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(AgentDeleted event, Envelope envelope) {
        release(event.agentId(), envelope);
    }

    @EventHandler
    void on(AgentMoved event, Envelope envelope) {
        release(event.agentId(), envelope);
    }

    @EventHandler
    void on(AgentBecameMain event, Envelope envelope) {
        release(event.agentId(), envelope);
    }

    private void release(AgentId agent, Envelope envelope) {
        db.sql("""
            SELECT t.id FROM task_lookup t
              LEFT JOIN board_lookup b ON b.id = t.board_id
              LEFT JOIN agent_lookup a ON a.id = t.assigned_agent_id
             WHERE t.assigned_agent_id = ?
               AND (CASE WHEN a.board_id IS NULL THEN a.gateway_id = b.gateway_id ELSE a.board_id = t.board_id END) IS NOT TRUE
             ORDER BY t.id
            """)
                .param(agent.value())
                .query(UUID.class)
                .list()
                .forEach(task -> reactions.send(new ReleaseTask(new TaskId(task), agent), envelope, getClass()));
    }
}
