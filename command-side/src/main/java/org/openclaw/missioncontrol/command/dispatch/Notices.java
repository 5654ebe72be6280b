package org.openclaw.missioncontrol.command.dispatch;

import java.util.Objects;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetTask;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.stereotype.Component;

/** What agents read when something happened that concerns them: as it is when they are told. */
@Component
class Notices {
    private final Queries queries;

    Notices(Queries queries) {
        this.queries = queries;
    }

    /** @throws Rejection when what it is about is gone, or no concern of the agent any more */
    String of(DispatchView dispatch, AgentView agent, Caller.Process reader) {
        var said = Objects.requireNonNullElse(dispatch.text(), "");
        var taskId = dispatch.taskId();
        if (taskId == null) return said + boardOfDecision(dispatch, reader);
        var task = queries.ask(new GetTask(taskId, reader));
        if (dispatch.occasion() == DispatchOccasion.TASK_ASSIGNED && !agent.id().equals(task.assignedAgentId()))
            throw Rejection.conflict("task_elsewhere", "The agent does not have this task any more.");
        return new Notice(dispatch.occasion(), name(task.boardId(), reader), task, agent.id(), said).text();
    }

    /** A decision about no task is one about the board. */
    private String boardOfDecision(DispatchView dispatch, Caller.Process reader) {
        var board = dispatch.boardId();
        return dispatch.occasion() == DispatchOccasion.APPROVAL_RESOLVED && board != null
                ? "\n\nBoard: " + name(board, reader)
                : "";
    }

    private String name(BoardId board, Caller.Process reader) {
        return queries.ask(new GetBoard(board, reader)).name();
    }
}
