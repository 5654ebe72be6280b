package org.openclaw.missioncontrol.command.agent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.ProvisionAgent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewaySyncRequested;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Agents of a gateway that is synchronized are set up anew, each by itself. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGatewaySyncRequestedThenProvisionAgents {
    private final Reactions reactions;

    WhenGatewaySyncRequestedThenProvisionAgents(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(GatewaySyncRequested event, Envelope envelope) {
        event.agentIds().forEach(agent -> reactions.send(new ProvisionAgent(agent), envelope, getClass()));
    }
}
