package org.openclaw.missioncontrol.command.dispatch;

import static org.springframework.http.HttpStatus.ACCEPTED;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.NudgeAgent;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.web.NewId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leads say to the agents of their board. */
@RestController
@RequestMapping("/api/v1/agent/boards/{boardId}/agents/{agentId}/nudge")
class NudgeController {
    private final Commands commands;

    NudgeController(Commands commands) {
        this.commands = commands;
    }

    /** Wakes an agent of the board with a message, as soon as its gateway is there. */
    @PostMapping
    @ResponseStatus(ACCEPTED)
    Stored nudge(
            @PathVariable BoardId boardId,
            @PathVariable AgentId agentId,
            @Valid @RequestBody Nudge body,
            @NewId DispatchId id,
            Origin origin) {
        commands.send(new NudgeAgent(id, boardId, agentId, body.message().strip()), origin);
        return new Stored(id);
    }

    /** What is said to the agent. */
    record Nudge(@NotBlank @Size(max = 20_000) String message) {}
}
