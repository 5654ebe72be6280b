package org.openclaw.missioncontrol.query.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.TaskCommentActivityView;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.query.support.Rows;

/** A comment with what is known of its surroundings, as it is read. */
@Entity
@Immutable
@Table(name = "activity_task_comment_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class TaskCommentActivityRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID boardId;
    UUID taskId;
    String message;

    @Nullable
    UUID agentId;

    @Nullable
    String agentName;

    @Nullable
    String agentRole;

    @Nullable
    UUID userId;

    @Nullable
    String authorName;

    @Nullable
    String taskTitle;

    @Nullable
    String boardName;

    Instant createdAt;

    TaskCommentActivityView toView() {
        return new TaskCommentActivityView(
                new CommentId(id),
                createdAt,
                message,
                Rows.id(agentId, AgentId::new),
                agentName,
                agentRole,
                Rows.id(userId, UserId::new),
                authorName,
                new TaskId(taskId),
                taskTitle,
                new BoardId(boardId),
                boardName);
    }
}
