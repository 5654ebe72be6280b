package org.openclaw.missioncontrol.command.agent;

import static org.openclaw.missioncontrol.command.agent.AgentExamples.GATEWAY;
import static org.openclaw.missioncontrol.command.agent.AgentExamples.ORGANIZATION;
import static org.openclaw.missioncontrol.command.agent.AgentExamples.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeAgentGuard extends AgentGuard {
    @Nullable
    GatewayId gateway = GATEWAY;

    boolean nameTaken;
    boolean led;
    boolean full;
    boolean hasMain;

    @Nullable
    Instant silentSince;

    final List<Post> locked = new ArrayList<>();

    @SuppressWarnings("DataFlowIssue")
    FakeAgentGuard() {
        super(null, null);
    }

    @Override
    Board lock(BoardId id) {
        return board(id, gateway);
    }

    @Override
    Board lock(BoardId id, Post present) {
        locked.add(present);
        return lock(id);
    }

    @Override
    Gateway lock(GatewayId id) {
        return new Gateway(ORGANIZATION.value(), "Harbour");
    }

    @Override
    void lockReach(Post post) {
        locked.add(post);
    }

    @Override
    void requireFreeName(AgentId agent, String name, Board on) {
        if (nameTaken) throw Rejection.conflict("agent_name_taken", "Taken");
    }

    @Override
    void requireNoOtherLead(AgentId agent, Board on) {
        if (led) throw Rejection.conflict("lead_exists", "Led");
    }

    @Override
    void requireRoom(Board on) {
        if (full) throw Rejection.conflict("max_agents_reached", "Full");
    }

    @Override
    boolean hasMainAgent(GatewayId id) {
        return hasMain;
    }

    @Override
    Optional<Instant> silentSince(AgentId agent) {
        return Optional.ofNullable(silentSince);
    }
}
