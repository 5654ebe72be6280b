package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.command.task.TaskExamples.TASK;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommand.Details;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** An update of the task of the examples, to which changes are added one by one. */
final class Update {
    private Change<BoardId> board = Change.keep();
    private Details details = Details.NONE;
    private Change<List<TaskId>> dependencies = Change.keep();
    private Change<List<TagId>> tags = Change.keep();
    private Change<Map<String, @Nullable Object>> values = Change.keep();
    private Change<@Nullable AgentId> assignee = Change.keep();
    private Change<TaskStatus> status = Change.keep();
    private @Nullable NewComment comment;

    UpdateTask command() {
        return new UpdateTask(TASK, board, details, dependencies, tags, values, assignee, status, comment);
    }

    Update onBoard(BoardId to) {
        board = Change.to(to);
        return this;
    }

    Update withDetails(Details to) {
        details = to;
        return this;
    }

    Update dependOn(List<TaskId> tasks) {
        dependencies = Change.to(tasks);
        return this;
    }

    Update bear(List<TagId> to) {
        tags = Change.to(to);
        return this;
    }

    Update fill(Map<String, @Nullable Object> to) {
        values = Change.to(to);
        return this;
    }

    Update assignTo(@Nullable AgentId agent) {
        assignee = Change.to(agent);
        return this;
    }

    Update moveTo(TaskStatus target) {
        status = Change.to(target);
        return this;
    }

    Update saying(NewComment what) {
        comment = what;
        return this;
    }
}
