package org.openclaw.missioncontrol.command.task;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** The body of a POST that plans a task. */
record NewTask(
        @Nullable BoardId boardId,
        @NotBlank @Size(max = 500) String title,
        @Nullable @Size(max = 100_000) String description,
        @Nullable TaskStatus status,
        @Nullable TaskPriority priority,
        @Nullable Instant dueAt,
        @Nullable AgentId assignedAgentId,
        @Nullable @Size(max = 100) List<@NotNull TaskId> dependsOnTaskIds,
        @Nullable @Size(max = 100) List<@NotNull TagId> tagIds,
        @Nullable Map<String, @Nullable Object> customFieldValues,
        @Nullable UserId createdByUserId) {

    CreateTask toCommand(TaskId id) {
        if (boardId == null)
            throw Rejection.invalid("board_id", "board_id_required", "Name the board of the task in board_id.");
        return toCommand(id, boardId);
    }

    CreateTask toCommand(TaskId id, BoardId board) {
        Task.requireSameBoard(boardId, board);
        return new CreateTask(
                id,
                board,
                title.strip(),
                description,
                Objects.requireNonNullElse(status, TaskStatus.INBOX),
                Objects.requireNonNullElse(priority, TaskPriority.MEDIUM),
                dueAt,
                assignedAgentId,
                Objects.requireNonNullElse(dependsOnTaskIds, List.of()),
                Objects.requireNonNullElse(tagIds, List.of()),
                Objects.requireNonNullElse(customFieldValues, Map.of()),
                createdByUserId);
    }
}
