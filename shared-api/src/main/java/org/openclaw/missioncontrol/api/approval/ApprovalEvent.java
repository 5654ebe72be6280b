package org.openclaw.missioncontrol.api.approval;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Everything that can have happened to a request for approval. Stored for ever. */
public sealed interface ApprovalEvent extends Versioned {
    ApprovalId approvalId();

    BoardId boardId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case ApprovalTaskUnlinked _ -> false;
            case ApprovalRequested _, ApprovalApproved _, ApprovalRejected _, ApprovalReopened _, ApprovalDeleted _ ->
                true;
        };
    }

    /**
     * Somebody asked for approval.
     *
     * @param confidence in percent
     */
    @EventType("approval.requested")
    record ApprovalRequested(
            ApprovalId approvalId,
            BoardId boardId,
            OrganizationId organizationId,
            String actionType,
            List<TaskId> taskIds,
            @Nullable Map<String, @Nullable Object> payload,
            double confidence,
            @Nullable Map<String, Integer> rubricScores,
            @Nullable AgentId agentId)
            implements ApprovalEvent {}

    @EventType("approval.approved")
    record ApprovalApproved(
            ApprovalId approvalId,
            BoardId boardId,
            @Nullable String comment) implements ApprovalEvent {}

    @EventType("approval.rejected")
    record ApprovalRejected(
            ApprovalId approvalId,
            BoardId boardId,
            @Nullable String comment) implements ApprovalEvent {}

    /** The decision was taken back: the request waits again. */
    @EventType("approval.reopened")
    record ApprovalReopened(ApprovalId approvalId, BoardId boardId) implements ApprovalEvent {}

    /** A task of several was deleted. */
    @EventType("approval.task_unlinked")
    record ApprovalTaskUnlinked(ApprovalId approvalId, BoardId boardId, TaskId taskId) implements ApprovalEvent {}

    /** The only task, or the board, was deleted. */
    @EventType("approval.deleted")
    record ApprovalDeleted(ApprovalId approvalId, BoardId boardId) implements ApprovalEvent {}
}
