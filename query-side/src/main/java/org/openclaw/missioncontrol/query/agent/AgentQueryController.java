package org.openclaw.missioncontrol.query.agent;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.Filter;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListAgents;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListCapabilities;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.agent.CapabilityView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows agents: to admins, and to agents those in their reach. */
@RestController
@RequestMapping("/api/v1")
class AgentQueryController {
    private final Queries queries;

    AgentQueryController(Queries queries) {
        this.queries = queries;
    }

    /** The agents of all boards that the caller may read, and the main agents, newest first. */
    @GetMapping("/agents")
    Page<AgentView> list(
            @RequestParam("board_id") @Nullable BoardId boardId,
            @RequestParam("gateway_id") @Nullable GatewayId gatewayId,
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String q,
            Paging paging,
            Caller caller) {
        return queries.ask(new ListAgents(new Filter(boardId, gatewayId, status, q), paging, caller));
    }

    /** One agent. */
    @GetMapping("/agents/{agentId}")
    AgentView get(@PathVariable AgentId agentId, Caller caller) {
        return queries.ask(new GetAgent(agentId, caller));
    }

    /** What an agent can do, in the order of the alphabet. */
    @GetMapping("/agents/{agentId}/capabilities")
    Page<CapabilityView> capabilities(@PathVariable AgentId agentId, Paging paging, Caller caller) {
        return queries.ask(new ListCapabilities(agentId, paging, caller));
    }

    /** The agents of the own board; for a main agent those of all boards of its gateway. */
    @GetMapping("/agent/agents")
    Page<AgentView> colleagues(
            @RequestParam("board_id") @Nullable BoardId boardId, Paging paging, Caller.Agent caller) {
        return queries.ask(new ListAgents(new Filter(boardId, null, null, null), paging, caller));
    }

    /** Tells an agent that its token is good, and what we take it for. */
    @GetMapping("/agent/healthz")
    AgentHealth health(Caller.Agent caller) {
        return AgentHealth.of(queries.ask(new GetAgent(caller.agentId(), caller)));
    }
}
