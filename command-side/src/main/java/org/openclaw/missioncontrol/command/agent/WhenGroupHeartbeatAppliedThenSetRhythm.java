package org.openclaw.missioncontrol.command.agent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.SetRhythm;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.BoardGroupHeartbeatApplied;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** The agents of a group report in the rhythm of the group. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGroupHeartbeatAppliedThenSetRhythm {
    private final Reactions reactions;

    WhenGroupHeartbeatAppliedThenSetRhythm(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(BoardGroupHeartbeatApplied event, Envelope envelope) {
        event.agentIds().forEach(agent -> reactions.send(new SetRhythm(agent, event.every()), envelope, getClass()));
    }
}
