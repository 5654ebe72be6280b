package org.openclaw.missioncontrol.api.approval;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.task.TaskId;

/** Everything that one can ask of a request for approval. */
public sealed interface ApprovalCommand {
    @TargetAggregateIdentifier
    ApprovalId approvalId();

    /**
     * Asks people to allow something.
     *
     * @param boardId null for the board of the tasks
     * @param payload any JSON object; from agents it must tell the reason
     * @param confidence in percent; agents must say it, for people it is 100
     * @param agentId who asks; null for the calling agent, if it is one
     */
    record RequestApproval(
            ApprovalId approvalId,
            @Nullable BoardId boardId,
            String actionType,
            List<TaskId> taskIds,
            @Nullable Map<String, @Nullable Object> payload,
            @Nullable Double confidence,
            @Nullable Map<String, Integer> rubricScores,
            @Nullable AgentId agentId)
            implements ApprovalCommand {}

    /** Allows what is asked for. */
    record ApproveRequest(ApprovalId approvalId, @Nullable String comment) implements ApprovalCommand {}

    /** Refuses what is asked for. */
    record RejectRequest(ApprovalId approvalId, @Nullable String comment) implements ApprovalCommand {}

    /** Decides the request, takes a decision back, or leaves everything as it is. */
    record SetApprovalStatus(ApprovalId approvalId, ApprovalStatus status) implements ApprovalCommand {}

    /** Takes a task that is no more out of the request; sent by processes. */
    record UnlinkTask(ApprovalId approvalId, TaskId taskId) implements ApprovalCommand {}

    /** Removes the request with its board; sent by processes. */
    record DeleteApproval(ApprovalId approvalId) implements ApprovalCommand {}
}
