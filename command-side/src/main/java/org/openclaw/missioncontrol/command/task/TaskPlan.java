package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCreated;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.command.support.BoardFields;

/** A task that somebody wants to be made: whether it may begin like that, and the fact that it does. */
record TaskPlan(CreateTask command, Caller caller, TaskGuard.Board on) {

    void requireAllowed(TaskGuard guard) {
        if (caller instanceof Caller.Agent agent) AgentRights.requireMayPlan(agent, command);
        if (command.createdByUserId() != null) guard.requireMember(command.createdByUserId(), on);
        guard.fields(on).changes(command.customFieldValues(), Map.of());
        guard.requireDependencies(command.taskId(), command.boardId(), dependencies());
        guard.requireTags(tags(), on);
        if (command.assignedAgentId() != null) guard.requireAssignable(command.assignedAgentId(), on, caller);
        requireMayBegin(guard.open(dependencies()));
    }

    private void requireMayBegin(List<TaskId> open) {
        if (command.status() != INBOX || command.assignedAgentId() != null) TaskMove.requireUnblocked(open);
        if (command.status() == DONE)
            new TaskMove(INBOX, DONE, null, caller)
                    .requireDoneAllowed(on, false, open, " Create it in another status first.");
    }

    TaskCreated fact() {
        var lead = caller instanceof Caller.Agent agent ? AgentRights.leadReason(agent) : null;
        return new TaskCreated(
                command.taskId(),
                command.boardId(),
                on.organizationId(),
                command.title(),
                command.description(),
                command.status(),
                command.priority(),
                command.dueAt(),
                command.assignedAgentId(),
                dependencies(),
                tags(),
                BoardFields.merge(Map.of(), command.customFieldValues()),
                author(),
                lead != null,
                lead);
    }

    private List<TaskId> dependencies() {
        return command.dependsOnTaskIds().stream().distinct().toList();
    }

    private List<TagId> tags() {
        return command.tagIds().stream().distinct().toList();
    }

    private @Nullable UserId author() {
        if (command.createdByUserId() != null) return command.createdByUserId();
        return caller instanceof Caller.Member member ? member.userId() : null;
    }
}
