package org.openclaw.missioncontrol.api.task;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a task. */
public sealed interface TaskCommand {
    @TargetAggregateIdentifier
    TaskId taskId();

    /** Plans a task on a board. */
    record CreateTask(
            TaskId taskId,
            BoardId boardId,
            String title,
            @Nullable String description,
            TaskStatus status,
            TaskPriority priority,
            @Nullable Instant dueAt,
            @Nullable AgentId assignedAgentId,
            List<TaskId> dependsOnTaskIds,
            @Nullable UserId createdByUserId)
            implements TaskCommand {}

    /**
     * Changes what was sent and nothing else; one edit, possibly several facts.
     *
     * @param boardId may be sent, but not changed
     */
    record UpdateTask(
            TaskId taskId,
            Change<BoardId> boardId,
            Change<String> title,
            Change<@Nullable String> description,
            Change<TaskPriority> priority,
            Change<@Nullable Instant> dueAt,
            Change<List<TaskId>> dependsOnTaskIds,
            Change<@Nullable AgentId> assignedAgentId,
            Change<TaskStatus> status,
            @Nullable NewComment comment)
            implements TaskCommand {

        /** Whether the change can only be judged by looking beyond the task itself. */
        public boolean looksBeyondTheTask() {
            return dependsOnTaskIds.isSent() || assignedAgentId.isSent() || status.isSent();
        }

        /** Moves a task to another status, and nothing else. */
        public static UpdateTask move(TaskId taskId, TaskStatus status) {
            return new UpdateTask(
                    taskId,
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.to(status),
                    null);
        }
    }

    /** Says something about a task. */
    record CommentOnTask(TaskId taskId, NewComment comment) implements TaskCommand {}

    /** Removes a task from its board; its past stays. */
    record DeleteTask(TaskId taskId) implements TaskCommand {}

    /** Tells a task that one it waits for was done, or is open again; sent by processes. */
    record FollowDependency(TaskId taskId, TaskId dependencyId, boolean done) implements TaskCommand {}

    /** Takes the task from an agent that is no more; sent by processes. */
    record ReleaseTask(TaskId taskId, AgentId agentId) implements TaskCommand {}

    /** A comment about to be made. */
    record NewComment(CommentId commentId, String message) {}
}
