package org.openclaw.missioncontrol.command.task;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommand.Details;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskEvent.*;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.command.support.BoardFields;

/**
 * One update, step by step. Whoever edits a task sends its whole form, so only what differs from the task as it is before
 * the first step is asked for; the rest is no wish of his.
 */
final class TaskUpdate {
    private final Task task;
    private final UpdateTask command;
    private final Caller caller;
    private final TaskGuard guard;

    private final Change<List<TaskId>> dependencies;
    private final Change<List<TagId>> tags;
    private final Change<@Nullable AgentId> assignee;
    private final Change<TaskStatus> status;
    private TaskGuard.@Nullable Board on;

    TaskUpdate(Task task, UpdateTask command, Caller caller, TaskGuard guard) {
        this.task = task;
        this.command = command;
        this.caller = caller;
        this.guard = guard;
        dependencies = command.dependsOnTaskIds()
                .map(tasks -> tasks.stream().distinct().toList())
                .unlessAlready(task.dependsOn);
        tags = command.tagIds().map(each -> each.stream().distinct().toList()).unlessAlready(task.tags);
        assignee = isTakeOver()
                ? Change.to(AgentRights.worker(caller))
                : command.assignedAgentId().unlessAlready(task.assignee);
        status = command.status().unlessAlready(task.status);
    }

    /** A worker that says "in progress" of such a task which nobody has takes it. */
    private boolean isTakeOver() {
        return AgentRights.worker(caller) != null
                && task.assignee == null
                && task.status == IN_PROGRESS
                && command.status().equals(Change.to(IN_PROGRESS));
    }

    void run() {
        if (looksBeyondTheTask()) on = guard.lock(task.board, task.organization);
        describe(command.details());
        depend();
        label();
        fill();
        assign();
        move();
        if (command.comment() != null) task.comment(command.comment());
    }

    private boolean looksBeyondTheTask() {
        return dependencies.isSent() || assignee.isSent() || status.isSent();
    }

    /** Words need none. */
    private TaskGuard.Board board() {
        if (on == null) on = guard.look(task.board, task.organization);
        return on;
    }

    private void describe(Details details) {
        details.title().ifDifferentFrom(task.title, to -> apply(new TaskRenamed(task.id, task.board, to)));
        details.description()
                .ifDifferentFrom(task.description, to -> apply(new TaskDescribed(task.id, task.board, to)));
        details.priority().ifDifferentFrom(task.priority, to -> apply(new TaskPrioritized(task.id, task.board, to)));
        details.dueAt().ifDifferentFrom(task.dueAt, to -> apply(new TaskRescheduled(task.id, task.board, to)));
    }

    private void depend() {
        if (!(dependencies instanceof Change.To<List<TaskId>>(var wanted)) || wanted == null) return;
        if (task.status == DONE)
            throw Rejection.conflict(
                            "dependencies_frozen", "A task that is done keeps its dependencies. Reopen it first.")
                    .with("blocked_by_task_ids", List.of());
        guard.requireDependencies(task.id, task.board, wanted);
        apply(new TaskDependenciesChanged(task.id, task.board, wanted));
        boolean staysOrReturns = status.over(INBOX) == INBOX;
        if (staysOrReturns && !open().isEmpty()) yieldToDependencies();
    }

    private void label() {
        if (!(tags instanceof Change.To<List<TagId>>(var wanted)) || wanted == null) return;
        guard.requireTags(wanted, board());
        apply(new TaskTagsChanged(task.id, task.board, wanted));
    }

    /** The fields that are not sent keep their values. */
    private void fill() {
        var sent = command.customFieldValues().over(null);
        if (sent == null) return;
        var changes = guard.fields(board()).changes(sent, task.fieldValues);
        if (changes.isEmpty()) return;
        var merged = BoardFields.merge(task.fieldValues, changes);
        apply(new TaskCustomFieldsChanged(task.id, task.board, merged, List.copyOf(changes.keySet())));
    }

    /** An edit that blocks a task which somebody works on sends it back. */
    private void yieldToDependencies() {
        if (task.status != INBOX) {
            new TaskMove(task.status, INBOX, task.assignee, caller).requireAllowed(board(), task.id, open(), guard);
            task.returnToInbox(MoveCause.DEPENDENCY_ADDED);
        } else if (task.assignee != null) apply(new TaskAssigned(task.id, task.board, null));
    }

    private void assign() {
        assignee.ifDifferentFrom(task.assignee, agent -> {
            if (agent != null) {
                guard.requireAssignable(agent, board(), caller);
                TaskMove.requireUnblocked(open());
            }
            apply(new TaskAssigned(task.id, task.board, agent));
        });
    }

    private void move() {
        if (!(status instanceof Change.To<TaskStatus>(var target)) || target == null || target == task.status) return;
        var move = new TaskMove(task.status, target, task.assignee, caller);
        move.requireAllowed(board(), task.id, open(), guard);
        if (move.needsComment() && command.comment() == null) task.conversation.requireCommentOf(task.assignee);
        var next = command.assignedAgentId().isSent() ? task.assignee : move.assigneeAfter();
        apply(new TaskMoved(task.id, task.board, task.status, target, next, MoveCause.REQUEST));
    }

    private List<TaskId> open() {
        return guard.open(task.dependsOn);
    }
}
