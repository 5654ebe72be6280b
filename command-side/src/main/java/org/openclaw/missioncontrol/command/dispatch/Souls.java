package org.openclaw.missioncontrol.command.dispatch;

import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetAgent;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.stereotype.Component;

/** Knows what stands in the SOUL.md of agents. */
@Component
class Souls {
    private final Queries queries;
    private final DispatchGuard guard;

    Souls(Queries queries, DispatchGuard guard) {
        this.queries = queries;
        this.guard = guard;
    }

    /** As its gateway was or will be told to write it. */
    String of(BoardId board, AgentId agent, Caller.Agent caller) {
        guard.agent(agent, caller).requireOn(board);
        DispatchRights.requireItselfOrLeadOf(board, agent, caller);
        return Workspace.soul(queries.ask(new GetAgent(agent, caller)));
    }
}
