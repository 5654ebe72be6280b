package org.openclaw.missioncontrol.api.agent;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;

/** Under which name an agent is reached on its gateway. It follows from what the agent is. */
public final class SessionKey {
    private SessionKey() {}

    public static @Nullable String of(
            AgentId agent, @Nullable BoardId board, @Nullable GatewayId gateway, boolean isBoardLead) {
        if (board == null) return gateway == null ? null : "agent:mc-gateway-" + gateway + ":main";
        return isBoardLead ? "agent:lead-" + board + ":main" : "agent:mc-" + agent + ":main";
    }
}
