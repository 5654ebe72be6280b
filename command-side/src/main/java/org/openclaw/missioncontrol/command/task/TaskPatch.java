package org.openclaw.missioncontrol.command.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommand.Details;
import org.openclaw.missioncontrol.api.task.TaskCommand.NewComment;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** The body of a PATCH of a task. */
record TaskPatch(
        Change<@NotNull BoardId> boardId,
        Change<@NotBlank @Size(max = 500) String> title,
        Change<@Nullable @Size(max = 100_000) String> description,
        Change<@NotNull TaskStatus> status,
        Change<@NotNull TaskPriority> priority,
        Change<@Nullable Instant> dueAt,
        Change<@Nullable AgentId> assignedAgentId,
        Change<@NotNull @Size(max = 100) List<@NotNull TaskId>> dependsOnTaskIds,
        Change<@NotNull @Size(max = 100) List<@NotNull TagId>> tagIds,
        Change<@NotNull Map<String, @Nullable Object>> customFieldValues,
        @Nullable @Size(max = 20_000) String comment) {

    UpdateTask toCommand(TaskId id) {
        return new UpdateTask(
                id,
                boardId,
                new Details(title.map(String::strip), description, priority, dueAt),
                dependsOnTaskIds,
                tagIds,
                customFieldValues,
                assignedAgentId,
                status,
                comment == null || comment.isBlank() ? null : new NewComment(CommentId.next(), comment.strip()));
    }
}
