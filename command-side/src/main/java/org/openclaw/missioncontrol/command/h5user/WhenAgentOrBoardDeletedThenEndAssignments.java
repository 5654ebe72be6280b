package org.openclaw.missioncontrol.command.h5user;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentDeleted;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardDeleted;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.UnassignH5User;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.support.Id;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody chats with an agent that is gone, or in the context of a board that is. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenAgentOrBoardDeletedThenEndAssignments {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenAgentOrBoardDeletedThenEndAssignments(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(AgentDeleted event, Envelope envelope) {
        end("agent_id", event.agentId(), envelope);
    }

    @EventHandler
    void on(BoardDeleted event, Envelope envelope) {
        end("board_id", event.boardId(), envelope);
    }

    private void end(String column, Id gone, Envelope envelope) {
        db.sql("SELECT h5_user_id AS person, agent_id AS agent FROM h5_assignment_lookup WHERE " + column
                        + " = ? ORDER BY id")
                .param(gone.value())
                .query(Assigned.class)
                .list()
                .forEach(one -> reactions.send(
                        new UnassignH5User(new H5UserId(one.person()), new AgentId(one.agent())),
                        envelope,
                        getClass()));
    }

    private record Assigned(UUID person, UUID agent) {}
}
