package org.openclaw.missioncontrol.query.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.CommentId;
import org.openclaw.missioncontrol.api.task.TaskCommentView;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.query.support.Rows;

/** A comment as it is read. */
@Entity
@Immutable
@Table(name = "task_comment_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class TaskCommentRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID boardId;
    UUID taskId;
    String message;

    @Nullable
    UUID agentId;

    @Nullable
    UUID userId;

    @Nullable
    String authorName;

    Instant createdAt;

    TaskCommentView toView() {
        return new TaskCommentView(
                new CommentId(id),
                new TaskId(taskId),
                message,
                Rows.id(agentId, AgentId::new),
                Rows.id(userId, UserId::new),
                authorName,
                createdAt);
    }
}
