package org.openclaw.missioncontrol.command.agent;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.DeleteAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents of a board go with it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardDeletedThenDeleteAgents {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenBoardDeletedThenDeleteAgents(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM agent_lookup WHERE board_id = ? ORDER BY id")
                .param(event.boardId().value())
                .query(UUID.class)
                .list()
                .forEach(agent -> reactions.send(new DeleteAgent(new AgentId(agent)), envelope, getClass()));
    }
}
