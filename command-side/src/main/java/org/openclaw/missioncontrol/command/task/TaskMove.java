package org.openclaw.missioncontrol.command.task;

import static org.openclaw.missioncontrol.api.task.TaskStatus.DONE;
import static org.openclaw.missioncontrol.api.task.TaskStatus.INBOX;
import static org.openclaw.missioncontrol.api.task.TaskStatus.IN_PROGRESS;
import static org.openclaw.missioncontrol.api.task.TaskStatus.REVIEW;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskStatus;

/** A move of a task that somebody asks for: whether the board's rules allow it, and who has the task afterwards. */
record TaskMove(TaskStatus from, TaskStatus to, @Nullable AgentId assignee, Caller caller) {

    void requireAllowed(TaskGuard.Board board, TaskId task, List<TaskId> open, TaskGuard guard) {
        if (board.onlyLeadCanChangeStatus() && AgentRights.worker(caller) != null)
            throw Rejection.forbidden(
                    "lead_only", "On this board only the lead and people change the status of a task.");
        if (to != INBOX) requireUnblocked(open);
        if (board.blockStatusChangesWithPendingApproval() && guard.hasPendingApproval(task))
            throw refusal(
                    "approval_pending", "An approval of this task is pending. Decide it, then move the task.", open);
        if (to == DONE) requireDoneAllowed(board, guard.hasApproval(task), open, "");
    }

    static void requireUnblocked(List<TaskId> open) {
        if (!open.isEmpty())
            throw refusal("task_blocked", "This task waits for others that are not done. Finish them first.", open);
    }

    /** @param first what must come before the advice that is given anyway */
    void requireDoneAllowed(TaskGuard.Board board, boolean approved, List<TaskId> open, String first) {
        if (board.requireReviewBeforeDone() && from != REVIEW)
            throw refusal("review_required", "On this board a task must be in review before it is done." + first, open);
        if (board.requireApprovalForDone() && !approved)
            throw refusal(
                    "approval_required",
                    "On this board a task needs an approval before it is done." + first + approvalAdvice(board),
                    open);
    }

    /** The way that is open to the caller: agents neither ask where people do, nor do they change the rules. */
    private String approvalAdvice(TaskGuard.Board board) {
        return caller instanceof Caller.Agent
                ? " Request one with POST /api/v1/agent/boards/" + board.id() + "/approvals."
                : " Request one with POST /api/v1/approvals, or set require_approval_for_done of the board to false.";
    }

    /** An agent that hands in its work for review says what it did. */
    boolean needsComment() {
        return to == REVIEW && AgentRights.worker(caller) != null;
    }

    @Nullable
    AgentId assigneeAfter() {
        var worker = AgentRights.worker(caller);
        return switch (to) {
            case INBOX, REVIEW -> null;
            case IN_PROGRESS, DONE -> worker != null ? worker : assignee;
        };
    }

    private static Rejection refusal(String code, String detail, List<TaskId> open) {
        return Rejection.conflict(code, detail).with("blocked_by_task_ids", open);
    }
}
