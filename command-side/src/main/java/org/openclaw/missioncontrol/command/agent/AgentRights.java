package org.openclaw.missioncontrol.command.agent;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Who may do what to an agent: admins anything, the lead of a board hires and dismisses its workers. */
final class AgentRights {
    private AgentRights() {}

    /** Admins as many as they like, leads as many as their board allows. */
    static void requireMayCreate(Caller caller, AgentGuard guard, AgentGuard.Board on) {
        switch (caller) {
            case Caller.Agent agent -> {
                requireLead(agent);
                guard.requireRoom(on);
            }
            case Caller.Member _, Caller.H5User _, Caller.Gateway _, Caller.Process _ ->
                caller.requireOrganizationAdmin();
        }
    }

    static void requireMayChange(Caller caller, OrganizationId organization, @Nullable BoardId board) {
        caller.requireSameOrganization(organization, "agent");
        caller.requireOrganizationAdmin();
        if (board != null) caller.requireWrite(organization, board, "agent");
    }

    /** What an agent can do does not depend on its board. */
    static void requireMayTeach(Caller caller, OrganizationId organization) {
        caller.requireSameOrganization(organization, "agent");
        caller.requireOrganizationAdmin();
    }

    static void requireMayDismiss(Caller caller, Post post, BoardId board) {
        if (caller instanceof Caller.Agent agent) requireLead(agent);
        else caller.requireOrganizationAdmin();
        if (post.boardId() != null && !post.boardId().equals(board)) throw Rejection.notFound("agent");
        if (post.boardId() == null || post.isLead())
            throw Rejection.forbidden("worker_required", "A lead dismisses only workers. Ask an admin.");
    }

    static void requireMayRewriteSoul(Caller caller, OrganizationId organization, Post post, BoardId board) {
        caller.requireSameOrganization(organization, "agent");
        if (!board.equals(post.boardId())) throw Rejection.notFound("agent");
        if (!(caller instanceof Caller.Agent agent) || !agent.isLead() || !board.equals(agent.boardId()))
            throw leadRequired();
    }

    static void requireItself(Caller caller, AgentId agent) {
        if (!(caller instanceof Caller.Agent itself) || !itself.agentId().equals(agent))
            throw Rejection.forbidden("agent_itself_required", "Only the agent itself says how it is.");
    }

    private static void requireLead(Caller.Agent agent) {
        if (!agent.isLead()) throw leadRequired();
    }

    private static Rejection leadRequired() {
        return Rejection.forbidden("lead_required", "Among agents only the lead of the board may do this.");
    }
}
