package org.openclaw.missioncontrol.command.agent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateMainAgent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayCreated;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Every gateway gets its main agent, however it came and whatever happened to the request. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGatewayCreatedThenCreateMainAgent {
    private final Reactions reactions;

    WhenGatewayCreatedThenCreateMainAgent(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(GatewayCreated event, Envelope envelope) {
        reactions.send(new CreateMainAgent(event.mainAgentId(), event.gatewayId()), envelope, getClass());
    }
}
