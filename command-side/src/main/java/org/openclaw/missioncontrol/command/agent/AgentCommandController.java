package org.openclaw.missioncontrol.command.agent;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import org.openclaw.missioncontrol.api.agent.AgentCommand.DeleteAgent;
import org.openclaw.missioncontrol.api.agent.AgentCommand.IssueAgentToken;
import org.openclaw.missioncontrol.api.agent.AgentCommand.RevokeAgentToken;
import org.openclaw.missioncontrol.api.agent.AgentEvent.TokenSource;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.LocatedAt;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Puts agents on boards, changes and removes them, hands out their tokens: for admins. */
@RestController
@RequestMapping("/api/v1/agents")
class AgentCommandController {
    private final Commands commands;
    private final Queries queries;

    AgentCommandController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Puts an agent on a board. */
    @PostMapping
    @ResponseStatus(CREATED)
    AgentView create(@Valid @RequestBody NewAgent body, @NewId AgentId id, Origin origin) {
        commands.send(body.toCommand(id), origin);
        return queries.ask(new GetAgent(id, origin.caller()));
    }

    /**
     * Changes the fields that are sent, and no others.
     *
     * @param force whether the agent is set up anew on its gateway, also when nothing changes
     */
    @PatchMapping("/{agentId}")
    AgentView update(
            @PathVariable AgentId agentId,
            @RequestParam(defaultValue = "false") boolean force,
            @Valid @RequestBody AgentPatch body,
            Origin origin) {
        commands.send(body.toCommand(agentId, force), origin);
        return queries.ask(new GetAgent(agentId, origin.caller()));
    }

    /** Removes an agent; its past stays. */
    @DeleteMapping("/{agentId}")
    @ResponseStatus(NO_CONTENT)
    void delete(@PathVariable AgentId agentId, Origin origin) {
        commands.send(new DeleteAgent(agentId), origin);
    }

    /** Gives an agent a token and shows it, this once. The former one is dead. */
    @PostMapping("/{agentId}/token")
    @ResponseStatus(CREATED)
    @LocatedAt("/api/v1/agents/{agentId}")
    IssuedToken issueToken(@PathVariable AgentId agentId, Origin origin) {
        var token = AgentToken.next();
        var command = new IssueAgentToken(agentId, token.hash(), TokenSource.ADMIN);
        return commands.sendOnce(command, origin, issuedAt -> new IssuedToken(agentId, token.value(), issuedAt));
    }

    /** Takes the token from an agent. */
    @DeleteMapping("/{agentId}/token")
    @ResponseStatus(NO_CONTENT)
    void revokeToken(@PathVariable AgentId agentId, Origin origin) {
        commands.send(new RevokeAgentToken(agentId), origin);
    }
}
