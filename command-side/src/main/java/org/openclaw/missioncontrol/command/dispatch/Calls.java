package org.openclaw.missioncontrol.command.dispatch;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Map;
import java.util.Objects;
import org.openclaw.missioncontrol.api.agent.AgentCommand.IssueAgentToken;
import org.openclaw.missioncontrol.api.agent.AgentEvent.TokenSource;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.command.Origin.Channel;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.relay.CallContents;
import org.openclaw.missioncontrol.platform.security.ProvisionedTokens;
import org.openclaw.missioncontrol.platform.security.TokenHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts what is owed into the calls that gateways know; agents are described as they are when it is sent. */
@Component
class Calls implements CallContents {
    private static final String NAME = "dispatch";

    private final Queries queries;
    private final Commands commands;
    private final ProvisionedTokens tokens;
    private final Workspace workspace;
    private final Notices notices;
    private final JdbcClient db;

    Calls(
            Queries queries,
            Commands commands,
            ProvisionedTokens tokens,
            Workspace workspace,
            Notices notices,
            JdbcClient db) {
        this.queries = queries;
        this.commands = commands;
        this.tokens = tokens;
        this.workspace = workspace;
        this.notices = notices;
        this.db = db;
    }

    @Override
    public Call of(DispatchView dispatch, OrganizationId organization) {
        return switch (dispatch.occasion().request()) {
            case REMOVE_AGENT -> new Call("agents.delete", Map.of("agent_id", dispatch.agentId()));
            case SET_UP_AGENT -> setUp(dispatch, organization);
            case SEND_TEXT -> text(dispatch, organization, false);
            case WAKE_WITH_TEXT -> text(dispatch, organization, true);
        };
    }

    private Call text(DispatchView dispatch, OrganizationId organization, boolean deliver) {
        var agent = agent(dispatch, organization);
        return new Call(
                "chat.send",
                Map.of(
                        "agent_id", agent.id(),
                        "session_key", Objects.requireNonNull(agent.openclawSessionId()),
                        "message", notices.of(dispatch, agent, process(organization)),
                        "deliver", deliver));
    }

    private Call setUp(DispatchView dispatch, OrganizationId organization) {
        var agent = agent(dispatch, organization);
        var token = tokens.of(dispatch.id());
        var requestId = UuidCreator.getTimeOrderedEpoch().toString();
        commands.post(
                new IssueAgentToken(agent.id(), TokenHash.of(token), TokenSource.PROVISIONING),
                new Origin(process(organization), Channel.RELAY, requestId, null, null, null, null));
        return workspace.call(agent, isTokenOf(agent, token) ? token : null);
    }

    /** It has another one when an admin issued that. */
    private boolean isTokenOf(AgentView agent, String token) {
        return db.sql("SELECT exists(SELECT FROM agent_lookup WHERE id = ? AND token_hash = ?)")
                .params(agent.id().value(), TokenHash.of(token))
                .query(Boolean.class)
                .single();
    }

    private static Caller.Process process(OrganizationId organization) {
        return new Caller.Process(NAME, organization);
    }

    private AgentView agent(DispatchView dispatch, OrganizationId organization) {
        var agent = queries.ask(new GetAgent(dispatch.agentId(), process(organization)));
        if (!dispatch.gatewayId().equals(agent.gatewayId()))
            throw Rejection.conflict("agent_elsewhere", "The agent lives on another gateway now.");
        return agent;
    }
}
