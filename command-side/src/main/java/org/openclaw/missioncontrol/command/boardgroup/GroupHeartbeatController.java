package org.openclaw.missioncontrol.command.boardgroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListGroupAgents;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.SetGroupHeartbeat;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sets how often the agents of a group of boards report. */
@RestController
class GroupHeartbeatController {
    private final Commands commands;
    private final Queries queries;

    GroupHeartbeatController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /** Sets how often the agents of the boards of a group report; their gateways are told as soon as they are there. */
    @PostMapping("/api/v1/board-groups/{boardGroupId}/heartbeat")
    Applied apply(@PathVariable BoardGroupId boardGroupId, @Valid @RequestBody GroupHeartbeat body, Origin origin) {
        HeartbeatConfig.requireRhythm(body.every(), "every");
        commands.send(new SetGroupHeartbeat(boardGroupId, body.every(), body.includesLeads()), origin);
        var agents = queries.ask(new ListGroupAgents(boardGroupId, body.includesLeads(), origin.caller()));
        return new Applied(boardGroupId, body, agents, List.of());
    }

    /** The same, for the leads of boards of the group. */
    @PostMapping("/api/v1/agent/board-groups/{boardGroupId}/heartbeat")
    Applied applyAsLead(
            @PathVariable BoardGroupId boardGroupId, @Valid @RequestBody GroupHeartbeat body, Origin origin) {
        return apply(boardGroupId, body, origin);
    }

    /**
     * In which rhythm, and whether the leads of the boards are meant as well.
     *
     * @param every a whole number with a unit (s, m, h, d, w), such as 10m
     */
    record GroupHeartbeat(
            @NotNull @Size(max = 16) String every, @Nullable Boolean includeBoardLeads) {
        boolean includesLeads() {
            return Boolean.TRUE.equals(includeBoardLeads);
        }
    }

    /**
     * Whom it concerns.
     *
     * @param failedAgentIds always empty: what a gateway cannot hear now waits for it
     */
    record Applied(
            BoardGroupId boardGroupId,
            GroupHeartbeat requested,
            List<AgentId> updatedAgentIds,
            List<AgentId> failedAgentIds) {}
}
