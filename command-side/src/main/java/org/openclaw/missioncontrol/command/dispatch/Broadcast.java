package org.openclaw.missioncontrol.command.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;

/** The answer to what is said to the leads of many boards: what became of it on each. */
record Broadcast(int sent, int failed, List<Result> results) {
    static Broadcast of(List<Result> results) {
        int sent = (int) results.stream().filter(Result::ok).count();
        return new Broadcast(sent, results.size() - sent, results);
    }

    /** @param error why the lead of this board is not told; null when it is */
    record Result(
            BoardId boardId,
            @Nullable DispatchId id,
            @Nullable AgentId agentId,
            boolean ok,
            @Nullable String error) {
        static Result of(Told told) {
            return new Result(told.boardId(), told.id(), told.agentId(), true, null);
        }

        static Result failed(BoardId board, String error) {
            return new Result(board, null, null, false, error);
        }
    }
}
