package org.openclaw.missioncontrol.api.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentView;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.task.TaskView;

/**
 * A board with all that stands on it, newest first.
 *
 * @param tasks all of them
 * @param approvals the 200 newest
 */
public record BoardSnapshotView(
        BoardView board,
        List<TaskCard> tasks,
        List<AgentView> agents,
        List<ApprovalView> approvals,
        long pendingApprovalsCount) {

    /** Boards have no chat yet. */
    @JsonProperty("chat_messages")
    public List<String> chatMessages() {
        return List.of();
    }

    /**
     * A task as its card shows it.
     *
     * @param assignee name of the agent that has it
     * @param approvalsCount how many approvals were ever requested for it
     */
    public record TaskCard(
            @JsonUnwrapped TaskView task, @Nullable String assignee, long approvalsCount, long approvalsPendingCount) {}
}
