package org.openclaw.missioncontrol.api.task;

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
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.tag.TagView;

/**
 * A task as it stands now.
 *
 * @param blockedByTaskIds the dependencies that are not done; empty when the task itself is done
 * @param tags the same as tagIds, as they are called now
 * @param customFieldValues of each field of the board, with its default where the task holds none itself
 * @param storedFieldValues what the task holds itself, also of fields that its board has no more
 * @param inProgressAt when it last entered in_progress
 * @param autoReason what created it when no person did, such as {@code lead_agent:<agent_id>}
 */
public record TaskView(
        TaskId id,
        BoardId boardId,
        String title,
        @Nullable String description,
        TaskStatus status,
        TaskPriority priority,
        @Nullable Instant dueAt,
        @Nullable AgentId assignedAgentId,
        List<TaskId> dependsOnTaskIds,
        List<TaskId> blockedByTaskIds,
        List<TagId> tagIds,
        List<TagView.Ref> tags,
        Map<String, @Nullable Object> customFieldValues,
        @JsonIgnore Map<String, Object> storedFieldValues,
        @Nullable UserId createdByUserId,
        @Nullable Instant inProgressAt,
        boolean autoCreated,
        @Nullable String autoReason,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {

    @JsonProperty("is_blocked")
    public boolean isBlocked() {
        return !blockedByTaskIds.isEmpty();
    }
}
