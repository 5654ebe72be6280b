package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** What an agent may touch of a task on its board: a worker its own work, a lead what was handed in. */
final class AgentRights {
    private AgentRights() {}

    /** Among agents only leads plan and delete tasks. */
    static void requireLead(Caller caller) {
        if (caller instanceof Caller.Agent agent && !agent.isLead())
            throw Rejection.forbidden("lead_required", "Among agents only the lead of the board may do this.");
    }

    /** Names the lead as the author of a task. */
    static String leadReason(Caller.Agent lead) {
        return "lead_agent:" + lead.agentId();
    }

    static void requireMayUpdate(
            Caller.Agent agent, UpdateTask command, TaskStatus status, @Nullable AgentId assignee) {
        if (agent.isLead()) requireLeadMayUpdate(command, status);
        else requireWorkerMayUpdate(agent, command, status, assignee);
    }

    private static void requireWorkerMayUpdate(
            Caller.Agent worker, UpdateTask command, TaskStatus status, @Nullable AgentId assignee) {
        if (worker.boardId() == null)
            throw Rejection.forbidden("worker_required", "The main agent of a gateway does not work on tasks.");
        if (assignee != null && !assignee.equals(worker.agentId())) throw someoneElses(command, status);
        if (isAnySent(
                command.title(),
                command.description(),
                command.priority(),
                command.dueAt(),
                command.dependsOnTaskIds(),
                command.assignedAgentId()))
            throw Rejection.forbidden(
                    "task_update_field_forbidden", "A worker may send only status, comment and custom_field_values.");
    }

    /** Who comes second for a task that was free a moment ago hears that it is taken. */
    private static Rejection someoneElses(UpdateTask command, TaskStatus status) {
        return status == IN_PROGRESS && command.status().over(status) == IN_PROGRESS
                ? Rejection.conflict("task_taken", "Another agent has taken this task. Take another one.")
                        .with("blocked_by_task_ids", List.of())
                : Rejection.forbidden("task_assignee_mismatch", "This task is assigned to another agent.");
    }

    private static void requireLeadMayUpdate(UpdateTask command, TaskStatus status) {
        if (command.comment() != null)
            throw Rejection.forbidden(
                    "lead_comment_forbidden", "A lead comments through the comments of the task, not with an update.");
        if (isAnySent(command.title(), command.description(), command.priority(), command.dueAt()))
            throw Rejection.forbidden(
                    "lead_field_forbidden",
                    "A lead may send only assigned_agent_id, status, depends_on_task_ids, tag_ids and"
                            + " custom_field_values.");
        var target = command.status().over(status);
        if (target == status) return;
        if (status != REVIEW)
            throw Rejection.forbidden("lead_status_source", "A lead moves only tasks that are in review.");
        if (target != DONE && target != INBOX)
            throw Rejection.forbidden("lead_status_target", "A lead moves a task to done or back to inbox.");
    }

    private static boolean isAnySent(Change<?>... changes) {
        for (var change : changes) if (change.isSent()) return true;
        return false;
    }
}
