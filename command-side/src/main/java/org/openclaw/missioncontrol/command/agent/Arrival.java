package org.openclaw.missioncontrol.command.agent;

import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateAgent;
import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateMainAgent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentCreated;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;

/** What becomes a fact when an agent comes. */
final class Arrival {
    private Arrival() {}

    static AgentCreated on(AgentGuard.Board board, CreateAgent command) {
        return new AgentCreated(
                command.agentId(),
                command.boardId(),
                board.gatewayId(),
                board.organizationId(),
                command.name(),
                command.isBoardLead(),
                command.heartbeatConfig(),
                command.identityProfile(),
                command.identityTemplate(),
                command.soulTemplate());
    }

    static AgentCreated at(AgentGuard.Gateway gateway, CreateMainAgent command) {
        return new AgentCreated(
                command.agentId(),
                null,
                command.gatewayId(),
                gateway.organizationId(),
                AgentGuard.nameOfMainAgent(gateway.name()),
                false,
                HeartbeatConfig.usual(),
                IdentityProfile.ofMainAgent(),
                null,
                null);
    }
}
