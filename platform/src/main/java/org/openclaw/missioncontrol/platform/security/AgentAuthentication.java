package org.openclaw.missioncontrol.platform.security;

import java.util.List;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An agent that came in. */
final class AgentAuthentication extends AbstractAuthenticationToken {
    private final transient Caller.Agent agent;

    AgentAuthentication(Caller.Agent agent) {
        super(List.of());
        this.agent = agent;
        setAuthenticated(true);
    }

    @Override
    public Object getPrincipal() {
        return agent;
    }

    @Override
    public String getName() {
        return agent.agentId().toString();
    }

    /** The token is forgotten as soon as it has been checked. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
