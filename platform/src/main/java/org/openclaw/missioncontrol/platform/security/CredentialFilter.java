package org.openclaw.missioncontrol.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who sends a request. Agents, H5 users and people of the console never mix: each kind comes in at addresses of its
 * own, and nobody else comes in there. A wrong credential is refused at once; a missing one where the route asks for it.
 */
final class CredentialFilter extends OncePerRequestFilter {
    private static final String AGENT_TOKEN = "X-Agent-Token";

    private final Authenticator authenticator;
    private final Problems problems;
    private final RequestMatcher open;
    private final RequestMatcher agents;
    private final RequestMatcher h5Users;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    CredentialFilter(
            Authenticator authenticator,
            Problems problems,
            RequestMatcher open,
            RequestMatcher agents,
            RequestMatcher h5Users) {
        this.authenticator = authenticator;
        this.problems = problems;
        this.open = open;
        this.agents = agents;
        this.h5Users = h5Users;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return open.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var known = authentication(request);
            if (known != null) remember(known, request, response);
        } catch (Rejection refusal) {
            problems.refuse(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private @Nullable Authentication authentication(HttpServletRequest request) {
        var agentToken = request.getHeader(AGENT_TOKEN);
        var bearer = Authenticator.bearer(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (agents.matches(request)) {
            var token = agentToken != null ? agentToken : bearer;
            return token == null ? null : new AgentAuthentication(authenticator.agent(token));
        }
        if (agentToken != null) throw refuseAgent(agentToken);
        if (h5Users.matches(request))
            return bearer == null
                    ? null
                    : new H5Authentication(authenticator.h5User(bearer).caller());
        return bearer == null ? null : authenticator.user(bearer).orElseThrow(() -> refuseAgent(bearer));
    }

    private Rejection refuseAgent(String token) {
        return authenticator.isAgentToken(token)
                ? Rejection.forbidden(
                        "agent_token_not_accepted", "An agent may call only addresses below /api/v1/agent/.")
                : Authenticator.wrongToken();
    }

    /** Also for what goes on with the request on another thread. */
    private void remember(Authentication known, HttpServletRequest request, HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
