package org.openclaw.missioncontrol.command.approval;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.approval.ApprovalCommand.RequestApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.task.TaskId;
import tools.jackson.databind.json.JsonMapper;

/** The body of a POST that asks for approval. */
record NewApproval(
        @Nullable BoardId boardId,
        @NotBlank @Size(max = 200) String actionType,
        @Nullable TaskId taskId,
        @Nullable @Size(max = 100) List<@NotNull TaskId> taskIds,
        @Nullable Map<String, @Nullable Object> payload,
        @Nullable @DecimalMin("0") @DecimalMax("100") Double confidence,
        @Nullable @Size(max = 100) Map<@NotBlank @Size(max = 200) String, @NotNull Integer> rubricScores,
        @Nullable @Size(max = 20_000) String leadReasoning,
        @Nullable AgentId agentId,
        @Nullable ApprovalStatus status) {
    private static final int LARGEST_PAYLOAD = 256 * 1024;

    RequestApproval toCommand(ApprovalId id) {
        if (status != null && status != ApprovalStatus.PENDING)
            throw Rejection.invalid("status", "status_not_pending", "An approval begins as pending. Leave status out.");
        return new RequestApproval(
                id, boardId, actionType.strip(), tasks(), reasoned(), confidence, rubricScores, agentId);
    }

    NewApproval on(BoardId board) {
        if (boardId != null && !boardId.equals(board))
            throw Rejection.invalid("board_id", "board_mismatch", "board_id names another board than the path.");
        return new NewApproval(
                board, actionType, taskId, taskIds, payload, confidence, rubricScores, leadReasoning, agentId, status);
    }

    private List<TaskId> tasks() {
        var tasks = new LinkedHashSet<TaskId>();
        if (taskId != null) tasks.add(taskId);
        if (taskIds != null) tasks.addAll(taskIds);
        return List.copyOf(tasks);
    }

    /** The payload, with the reason in it when it was told beside it. */
    private @Nullable Map<String, @Nullable Object> reasoned() {
        var reasoned = withReason();
        if (reasoned != null && JsonMapper.shared().writeValueAsBytes(reasoned).length > LARGEST_PAYLOAD)
            throw Rejection.invalid(
                    "payload", "payload_too_large", "The payload with its reason is larger than 256 KiB. Send less.");
        return reasoned;
    }

    private @Nullable Map<String, @Nullable Object> withReason() {
        if (leadReasoning == null || leadReasoning.isBlank() || AgentRequest.tellsReason(payload)) return payload;
        var reasoned = new LinkedHashMap<String, @Nullable Object>();
        if (payload != null) reasoned.putAll(payload);
        reasoned.put("reason", leadReasoning.strip());
        return reasoned;
    }
}
