package org.openclaw.missioncontrol.api.approval;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Resource;
import org.openclaw.missioncontrol.api.task.TaskId;

/**
 * A request for approval as it stands now.
 *
 * @param taskTitles what the tasks are called now, in the order of taskIds
 * @param confidence in percent
 */
public record ApprovalView(
        ApprovalId id,
        BoardId boardId,
        String actionType,
        List<TaskId> taskIds,
        List<String> taskTitles,
        @Nullable Map<String, @Nullable Object> payload,
        double confidence,
        @Nullable Map<String, Integer> rubricScores,
        @Nullable AgentId agentId,
        ApprovalStatus status,
        @Nullable Instant resolvedAt,
        @Nullable UserId resolvedByUserId,
        @Nullable String resolutionComment,
        Instant createdAt,
        @JsonIgnore long version)
        implements Resource {

    /** The first of the tasks. */
    @JsonProperty("task_id")
    public @Nullable TaskId taskId() {
        return taskIds.isEmpty() ? null : taskIds.getFirst();
    }
}
