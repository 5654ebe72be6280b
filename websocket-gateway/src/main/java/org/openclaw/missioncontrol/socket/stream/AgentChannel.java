package org.openclaw.missioncontrol.socket.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentDeleted;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** Agents as they are after each change, on one board or on all that the admin may read; main agents as well. */
record AgentChannel(@Nullable BoardId board, Answers answers) implements Channel {
    @Override
    public String key() {
        return "agents";
    }

    @Override
    public boolean admits(Caller.Member reader) {
        return reader.isOrganizationAdmin() && Channel.super.admits(reader);
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof AgentEvent;
    }

    @Override
    public Optional<Item> item(Object event, Envelope envelope) {
        return switch (event) {
            case AgentDeleted e -> Optional.of(item(new AgentData(null, e.agentId()), e.boardId()));
            case AgentEvent e ->
                answers.ask(new GetAgent(e.agentId(), answers.everybody(envelope)))
                        .map(agent -> item(new AgentData(agent, null), agent.boardId()));
            default -> Optional.empty();
        };
    }

    private Item item(AgentData data, @Nullable BoardId board) {
        return answers.item("agent", data, board);
    }

    /** @param agentId of an agent that is no more */
    record AgentData(
            @Nullable AgentView agent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            AgentId agentId) {}
}
