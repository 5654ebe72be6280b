package org.openclaw.missioncontrol.api.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskId;

/**
 * A comment with everything that it takes to read it outside of its task.
 *
 * @param agentRole what the agent is on its board, in its own words
 */
public record TaskCommentActivityView(
        CommentId id,
        Instant createdAt,
        String message,
        @Nullable AgentId agentId,
        @Nullable String agentName,
        @Nullable String agentRole,
        @Nullable UserId userId,
        @Nullable String authorName,
        TaskId taskId,
        @Nullable String taskTitle,
        BoardId boardId,
        @Nullable String boardName) {}
