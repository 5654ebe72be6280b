package org.openclaw.missioncontrol.command.agent;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.DismissAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.web.LocatedAt;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What agents do about themselves and each other. */
@RestController
@RequestMapping("/api/v1/agent")
class AgentSelfController {
    private final Commands commands;
    private final Queries queries;
    private final AgentPresence presence;

    AgentSelfController(Commands commands, Queries queries, AgentPresence presence) {
        this.commands = commands;
        this.queries = queries;
        this.presence = presence;
    }

    /** Says that the agent lives, and in its own word how it is. */
    @PostMapping("/heartbeat")
    AgentView heartbeat(
            @Valid @RequestBody(required = false) @Nullable Heartbeat body, Caller.Agent agent, Origin origin) {
        var report = Objects.requireNonNullElse(body, Heartbeat.PLAIN).toCommand(agent.agentId());
        presence.isNoted(agent.agentId());
        commands.send(report, origin);
        return queries.ask(new GetAgent(agent.agentId(), agent));
    }

    /** The lead of a board gets itself a worker. */
    @PostMapping("/agents")
    @ResponseStatus(CREATED)
    @LocatedAt("/api/v1/agents/{id}")
    AgentView create(@Valid @RequestBody NewAgent body, @NewId AgentId id, Caller.Agent agent, Origin origin) {
        commands.send(body.toCommand(id, agent.boardId()), origin);
        return queries.ask(new GetAgent(id, agent));
    }

    /** The lead of a board sends a worker away. */
    @DeleteMapping("/boards/{boardId}/agents/{agentId}")
    @ResponseStatus(NO_CONTENT)
    void dismiss(@PathVariable BoardId boardId, @PathVariable AgentId agentId, Caller.Agent agent, Origin origin) {
        commands.send(new DismissAgent(agentId, boardId), origin);
    }
}
