package org.openclaw.missioncontrol.api.task;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Resource;

/** What somebody said about a task. Exactly one of agentId and userId is set, except for processes of ours. */
public record TaskCommentView(
        CommentId id,
        TaskId taskId,
        String message,
        @Nullable AgentId agentId,
        @Nullable UserId userId,
        @Nullable String authorName,
        Instant createdAt)
        implements Resource {
    @Override
    @JsonIgnore
    public long version() {
        return 0;
    }
}
