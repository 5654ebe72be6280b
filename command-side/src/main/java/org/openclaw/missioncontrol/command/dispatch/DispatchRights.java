package org.openclaw.missioncontrol.command.dispatch;

import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;

/** Which agent may say something to which: leads to their board and to its main agent, main agents to leads. */
final class DispatchRights {
    private DispatchRights() {}

    static void requireLeadOf(BoardId board, Caller caller) {
        if (!isLeadOf(board, caller)) throw leadRequired();
    }

    static Caller.Agent requireMainAgent(Caller caller) {
        if (caller instanceof Caller.Agent agent && agent.boardId() == null) return agent;
        throw Rejection.forbidden("main_agent_required", "Only the main agent of a gateway may do this.");
    }

    /** What an agent is made of is between itself and its lead. */
    static void requireItselfOrLeadOf(BoardId board, AgentId itself, Caller.Agent caller) {
        if (!caller.agentId().equals(itself) && !isLeadOf(board, caller)) throw leadRequired();
    }

    private static boolean isLeadOf(BoardId board, Caller caller) {
        return caller instanceof Caller.Agent agent && agent.isLead() && board.equals(agent.boardId());
    }

    private static Rejection leadRequired() {
        return Rejection.forbidden("lead_required", "Among agents only the lead of the board may do this.");
    }
}
