package org.openclaw.missioncontrol.api.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCreated;

/** A task with its own members, as viewers of a board are told of it. What follows from other things is theirs to derive. */
public record BoardTask(
        TaskId id,
        BoardId boardId,
        String title,
        @Nullable String description,
        TaskStatus status,
        TaskPriority priority,
        @Nullable Instant dueAt,
        @Nullable Instant inProgressAt,
        @Nullable AgentId assignedAgentId,
        @Nullable UserId createdByUserId,
        boolean autoCreated,
        @Nullable String autoReason,
        List<TaskId> dependsOnTaskIds,
        List<TagId> tagIds,
        Map<String, Object> customFieldValues,
        Instant createdAt,
        Instant updatedAt) {

    public static BoardTask of(TaskView task) {
        return new BoardTask(
                task.id(),
                task.boardId(),
                task.title(),
                task.description(),
                task.status(),
                task.priority(),
                task.dueAt(),
                task.inProgressAt(),
                task.assignedAgentId(),
                task.createdByUserId(),
                task.autoCreated(),
                task.autoReason(),
                task.dependsOnTaskIds(),
                task.tagIds(),
                task.storedFieldValues(),
                task.createdAt(),
                task.updatedAt());
    }

    public static BoardTask of(TaskCreated event, Instant at) {
        return new BoardTask(
                event.taskId(),
                event.boardId(),
                event.title(),
                event.description(),
                event.status(),
                event.priority(),
                event.dueAt(),
                event.status() == TaskStatus.IN_PROGRESS ? at : null,
                event.assignedAgentId(),
                event.createdByUserId(),
                event.autoCreated(),
                event.autoReason(),
                event.dependsOnTaskIds(),
                event.tagIds(),
                event.customFieldValues(),
                at,
                at);
    }
}
