package org.openclaw.missioncontrol.command.agent;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openclaw.missioncontrol.api.agent.AgentCommand.ReportAgentStatus;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.openclaw.missioncontrol.platform.web.RequestId;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Whatever an agent asks of us shows that it lives. Heartbeats say so themselves. */
@Component
class SignOfLife implements HandlerInterceptor, WebMvcConfigurer {
    private final AgentPresence presence;
    private final Commands commands;

    SignOfLife(AgentPresence presence, Commands commands) {
        this.presence = presence;
        this.commands = commands;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/api/v1/agent/**")
                .excludePathPatterns("/api/v1/agent/heartbeat");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof Caller.Agent agent
                && presence.isNoted(agent.agentId())
                && !presence.isOnline(agent.agentId())) goOnline(agent, RequestId.of(request));
        return true;
    }

    private void goOnline(Caller.Agent agent, String request) {
        try {
            commands.send(
                    new ReportAgentStatus(agent.agentId(), AgentStatus.ONLINE),
                    new Origin(agent, Origin.Channel.REST, request, null, null, null, null));
        } catch (ViewPending _) {
            // It is recorded; that is all the request needs.
        }
    }
}
