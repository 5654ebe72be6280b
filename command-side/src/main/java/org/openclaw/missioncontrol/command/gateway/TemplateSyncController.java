package org.openclaw.missioncontrol.command.gateway;

import static org.springframework.http.HttpStatus.ACCEPTED;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListHostedAgents;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.SyncGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGateway;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Has all agents of a gateway set up anew. */
@RestController
@RequestMapping("/api/v1/gateways/{gatewayId}/templates/sync")
class TemplateSyncController {
    private final Commands commands;
    private final Queries queries;

    TemplateSyncController(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    /**
     * Has the agents of the gateway set up anew, as soon as it is there. Those on boards that the caller may not change are
     * left out.
     *
     * @param boardId only those of this board
     * @param leadOnly only leads of boards
     * @param includeMain also the main agent
     */
    @PostMapping
    @ResponseStatus(ACCEPTED)
    Synced sync(
            @PathVariable GatewayId gatewayId,
            @RequestParam("board_id") @Nullable BoardId boardId,
            @RequestParam(name = "lead_only", defaultValue = "false") boolean leadOnly,
            @RequestParam(name = "include_main", defaultValue = "true") boolean includeMain,
            Origin origin) {
        queries.ask(new GetGateway(gatewayId, origin.caller()));
        var agents = queries.ask(new ListHostedAgents(gatewayId, boardId, leadOnly, includeMain, origin.caller()));
        commands.send(new SyncGateway(gatewayId, agents), origin);
        return new Synced(gatewayId, agents);
    }

    /** @param agentIds who is set up anew */
    record Synced(GatewayId gatewayId, List<AgentId> agentIds) {}
}
