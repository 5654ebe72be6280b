package org.openclaw.missioncontrol.api.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about agents. */
public sealed interface AgentQuery {
    Caller caller();

    /** One agent; people must be admins, agents see their board's. */
    record GetAgent(AgentId agentId, Caller caller) implements AgentQuery, Query<AgentView> {}

    /** The agents that match; people must be admins, agents see those of the boards in their reach. */
    record ListAgents(Filter filter, Paging paging, Caller caller) implements AgentQuery, Query<Page<AgentView>> {}

    /** The agents of a board, newest first, for everybody who may read the board. */
    record ListBoardAgents(BoardId boardId, Paging paging, Caller caller)
            implements AgentQuery, Query<Page<AgentView>> {}

    /** What the agent can do, in the order of the alphabet; for admins. */
    record ListCapabilities(AgentId agentId, Paging paging, Caller caller)
            implements AgentQuery, Query<Page<CapabilityView>> {}

    /** One capability of the agent; for admins. */
    record GetCapability(AgentId agentId, CapabilityId capabilityId, Caller caller)
            implements AgentQuery, Query<CapabilityView> {}

    /** The agents on the boards of a group, whether or not the caller may see each of them. */
    record ListGroupAgents(BoardGroupId boardGroupId, boolean includesLeads, Caller caller)
            implements AgentQuery, Query<List<AgentId>> {}

    /**
     * The agents that live on a gateway and that the caller may change.
     *
     * @param boardId only those of this board; null for those of all boards
     * @param leadOnly of those on boards only leads
     * @param includesMain also the main agent
     */
    record ListHostedAgents(
            GatewayId gatewayId, @Nullable BoardId boardId, boolean leadOnly, boolean includesMain, Caller caller)
            implements AgentQuery, Query<List<AgentId>> {}

    /**
     * Which agents.
     *
     * @param status as readers see it
     * @param q part of the name, in any case of letters
     */
    record Filter(
            @Nullable BoardId boardId,
            @Nullable GatewayId gatewayId,
            @Nullable String status,
            @Nullable String q) {}
}
