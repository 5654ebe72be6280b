package org.openclaw.missioncontrol.api.task;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.tag.TagId;

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
            List<TagId> tagIds,
            Map<String, @Nullable Object> customFieldValues,
            @Nullable UserId createdByUserId)
            implements TaskCommand {}

    /**
     * Changes what was sent and nothing else; one edit, possibly several facts.
     *
     * @param boardId may be sent, but not changed
     * @param customFieldValues those of other fields stay; null removes one
     */
    record UpdateTask(
            TaskId taskId,
            Change<BoardId> boardId,
            Details details,
            Change<List<TaskId>> dependsOnTaskIds,
            Change<List<TagId>> tagIds,
            Change<Map<String, @Nullable Object>> customFieldValues,
            Change<@Nullable AgentId> assignedAgentId,
            Change<TaskStatus> status,
            @Nullable NewComment comment)
            implements TaskCommand {

        /** Moves a task to another status, and nothing else. */
        public static UpdateTask move(TaskId taskId, TaskStatus target) {
            return new UpdateTask(
                    taskId,
                    Change.keep(),
                    Details.NONE,
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.to(target),
                    null);
        }
    }

    /** What a task says of itself; a change of it touches nothing else. */
    record Details(
            Change<String> title,
            Change<@Nullable String> description,
            Change<TaskPriority> priority,
            Change<@Nullable Instant> dueAt) {
        public static final Details NONE = new Details(Change.keep(), Change.keep(), Change.keep(), Change.keep());

        public boolean isAnySent() {
            return title.isSent() || description.isSent() || priority.isSent() || dueAt.isSent();
        }
    }

    /** Says something about a task. */
    record CommentOnTask(TaskId taskId, NewComment comment) implements TaskCommand {}

    /** Removes a task from its board; its past stays. */
    record DeleteTask(TaskId taskId) implements TaskCommand {}

    /** Tells a task that one it waits for was done, or is open again; sent by processes. */
    record FollowDependency(TaskId taskId, TaskId dependencyId, boolean done) implements TaskCommand {}

    /** Takes one that is no more out of what the task waits for; sent by processes. */
    record DropDependency(TaskId taskId, TaskId dependencyId) implements TaskCommand {}

    /** Takes a tag that is no more off the task; sent by processes. */
    record DropTag(TaskId taskId, TagId tagId) implements TaskCommand {}

    /** Takes the task from an agent that is no more, or works elsewhere now; sent by processes. */
    record ReleaseTask(TaskId taskId, AgentId agentId) implements TaskCommand {}

    /** A comment about to be made. */
    record NewComment(CommentId commentId, String message) {}
}
