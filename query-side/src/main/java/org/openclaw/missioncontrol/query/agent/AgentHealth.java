package org.openclaw.missioncontrol.query.agent;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;

/** What an agent learns of itself. */
record AgentHealth(
        boolean ok,
        AgentId agentId,
        @Nullable BoardId boardId,
        @Nullable GatewayId gatewayId,
        String status,
        boolean isBoardLead) {
    static AgentHealth of(AgentView agent) {
        return new AgentHealth(
                true, agent.id(), agent.boardId(), agent.gatewayId(), agent.status(), agent.isBoardLead());
    }
}
