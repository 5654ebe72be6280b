package org.openclaw.missioncontrol.command.agent;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.FollowBoard;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardGatewayChanged;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agents of a board live where the board says. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenBoardGatewayChangedThenMoveAgents {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenBoardGatewayChangedThenMoveAgents(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardGatewayChanged event, Envelope envelope) {
        db.sql("SELECT id FROM agent_lookup WHERE board_id = ? ORDER BY id")
                .param(event.boardId().value())
                .query(UUID.class)
                .list()
                .forEach(agent ->
                        reactions.send(new FollowBoard(new AgentId(agent), event.boardId()), envelope, getClass()));
    }
}
