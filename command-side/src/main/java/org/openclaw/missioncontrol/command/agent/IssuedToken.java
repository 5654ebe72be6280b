package org.openclaw.missioncontrol.command.agent;

import java.time.Instant;
import org.openclaw.missioncontrol.api.agent.AgentId;

/** The one answer that shows a token. */
record IssuedToken(AgentId agentId, String token, Instant issuedAt) {
    @Override
    public String toString() {
        return "IssuedToken[agentId=" + agentId + "]";
    }
}
