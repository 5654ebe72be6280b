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
import org.openclaw.missioncontrol.api.task.TaskCommand.CreateTask;
import org.openclaw.missioncontrol.api.task.TaskCommand.UpdateTask;

/** What an agent may touch of a task on its board: a worker its own work, a lead what was handed in. */
final class AgentRights {
    private AgentRights() {}

    /** The calling agent, if it is one that works on tasks. */
    static @Nullable AgentId worker(Caller caller) {
        return caller instanceof Caller.Agent agent && !agent.isLead() ? agent.agentId() : null;
    }

    /** Among agents only leads plan and delete tasks. */
    static void requireLead(Caller.Agent agent) {
        if (!agent.isLead())
            throw Rejection.forbidden("lead_required", "Among agents only the lead of the board may do this.");
    }

    static void requireMayPlan(Caller.Agent agent, CreateTask command) {
        requireLead(agent);
        if (command.createdByUserId() != null)
            throw Rejection.forbidden(
                    "author_not_allowed", "An agent plans tasks in its own name. Leave created_by_user_id out.");
    }

    /** Names the lead as the author of a task. */
    static String leadReason(Caller.Agent lead) {
        return "lead_agent:" + lead.agentId();
    }

    static void requireMayUpdate(Caller.Agent agent, UpdateTask command, Task task) {
        if (agent.isLead()) requireLeadMayUpdate(command, task);
        else requireWorkerMayUpdate(agent, command, task);
    }

    private static void requireWorkerMayUpdate(Caller.Agent worker, UpdateTask command, Task task) {
        if (worker.boardId() == null)
            throw Rejection.forbidden("worker_required", "The main agent of a gateway does not work on tasks.");
        if (task.assignee != null && !task.assignee.equals(worker.agentId())) throw someoneElses(command, task);
        if (command.details().isAnySent()
                || command.dependsOnTaskIds().isSent()
                || command.tagIds().isSent()
                || command.assignedAgentId().isSent()
                || namesAnotherBoard(command, task))
            throw Rejection.forbidden(
                    "task_update_field_forbidden", "A worker may send only status, comment and custom_field_values.");
    }

    /** Who comes second for a task that was free a moment ago hears that it is taken. */
    private static Rejection someoneElses(UpdateTask command, Task task) {
        return task.status == IN_PROGRESS && command.status().equals(Change.to(IN_PROGRESS))
                ? Rejection.conflict("task_taken", "Another agent has taken this task. Take another one.")
                        .with("blocked_by_task_ids", List.of())
                : Rejection.forbidden("task_assignee_mismatch", "This task is assigned to another agent.");
    }

    private static void requireLeadMayUpdate(UpdateTask command, Task task) {
        if (command.comment() != null)
            throw Rejection.forbidden(
                    "lead_comment_forbidden", "A lead comments through the comments of the task, not with an update.");
        if (command.details().isAnySent() || namesAnotherBoard(command, task))
            throw Rejection.forbidden(
                    "lead_field_forbidden",
                    "A lead may send only assigned_agent_id, status, depends_on_task_ids, tag_ids and"
                            + " custom_field_values.");
        var target = command.status().over(task.status);
        if (target == task.status) return;
        if (task.status != REVIEW)
            throw Rejection.forbidden("lead_status_source", "A lead moves only tasks that are in review.");
        if (target != DONE && target != INBOX)
            throw Rejection.forbidden("lead_status_target", "A lead moves a task to done or back to inbox.");
    }

    private static boolean namesAnotherBoard(UpdateTask command, Task task) {
        return !task.board.equals(command.boardId().over(task.board));
    }
}
