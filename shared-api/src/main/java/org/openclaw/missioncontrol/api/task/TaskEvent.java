package org.openclaw.missioncontrol.api.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;
import org.openclaw.missioncontrol.api.tag.TagId;

/** Everything that can have happened to a task. Stored for ever. */
public sealed interface TaskEvent extends Versioned {
    TaskId taskId();

    BoardId boardId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case TaskCommented _, TaskDependencyResolved _, TaskDependencyReopened _ -> false;
            case TaskCreated _,
                    TaskRenamed _,
                    TaskDescribed _,
                    TaskPrioritized _,
                    TaskRescheduled _,
                    TaskDependenciesChanged _,
                    TaskTagsChanged _,
                    TaskCustomFieldsChanged _,
                    TaskAssigned _,
                    TaskMoved _,
                    TaskDeleted _ -> true;
        };
    }

    /** The task was planned. */
    @EventType(value = "task.created", revision = 3)
    record TaskCreated(
            TaskId taskId,
            BoardId boardId,
            OrganizationId organizationId,
            String title,
            @Nullable String description,
            TaskStatus status,
            TaskPriority priority,
            @Nullable Instant dueAt,
            @Nullable AgentId assignedAgentId,
            List<TaskId> dependsOnTaskIds,
            List<TagId> tagIds,
            Map<String, Object> customFieldValues,
            @Nullable UserId createdByUserId,
            boolean autoCreated,
            @Nullable String autoReason)
            implements TaskEvent {
        public TaskCreated {
            tagIds = Objects.requireNonNullElse(tagIds, List.of());
            customFieldValues = Objects.requireNonNullElse(customFieldValues, Map.of());
        }
    }

    @EventType("task.renamed")
    record TaskRenamed(TaskId taskId, BoardId boardId, String title) implements TaskEvent {}

    @EventType("task.described")
    record TaskDescribed(
            TaskId taskId, BoardId boardId, @Nullable String description) implements TaskEvent {}

    @EventType("task.prioritized")
    record TaskPrioritized(TaskId taskId, BoardId boardId, TaskPriority priority) implements TaskEvent {}

    @EventType("task.rescheduled")
    record TaskRescheduled(
            TaskId taskId, BoardId boardId, @Nullable Instant dueAt) implements TaskEvent {}

    @EventType("task.dependencies_changed")
    record TaskDependenciesChanged(TaskId taskId, BoardId boardId, List<TaskId> dependsOnTaskIds)
            implements TaskEvent {}

    /** The task bears these tags now, in this order. */
    @EventType("task.tags_changed")
    record TaskTagsChanged(TaskId taskId, BoardId boardId, List<TagId> tagIds) implements TaskEvent {}

    /**
     * Values of custom fields were set or removed.
     *
     * @param customFieldValues all that the task holds itself now
     * @param changedKeys of which fields; without a value among them, it was removed
     */
    @EventType("task.custom_fields_changed")
    record TaskCustomFieldsChanged(
            TaskId taskId, BoardId boardId, Map<String, Object> customFieldValues, List<String> changedKeys)
            implements TaskEvent {}

    /** An agent got the task, or (null) nobody has it now. */
    @EventType("task.assigned")
    record TaskAssigned(
            TaskId taskId, BoardId boardId, @Nullable AgentId assignedAgentId) implements TaskEvent {}

    /** The task changed its status, and with it possibly its assignee. */
    @EventType("task.moved")
    record TaskMoved(
            TaskId taskId,
            BoardId boardId,
            TaskStatus previousStatus,
            TaskStatus status,
            @Nullable AgentId assignedAgentId,
            MoveCause cause)
            implements TaskEvent {}

    /** A task that this one waited for was done. */
    @EventType("task.dependency_resolved")
    record TaskDependencyResolved(TaskId taskId, BoardId boardId, TaskId dependencyId) implements TaskEvent {}

    /** A task that this one waits for is open again. */
    @EventType("task.dependency_reopened")
    record TaskDependencyReopened(TaskId taskId, BoardId boardId, TaskId dependencyId) implements TaskEvent {}

    @EventType("task.commented")
    record TaskCommented(TaskId taskId, BoardId boardId, CommentId commentId, String message) implements TaskEvent {}

    @EventType("task.deleted")
    record TaskDeleted(TaskId taskId, BoardId boardId) implements TaskEvent {}

    /** Why a task moved. */
    enum MoveCause {
        @JsonProperty("request")
        REQUEST,
        @JsonProperty("dependency_reopened")
        DEPENDENCY_REOPENED,
        @JsonProperty("dependency_added")
        DEPENDENCY_ADDED,
        @JsonProperty("agent_left")
        AGENT_LEFT
    }
}
