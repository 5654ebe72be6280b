package org.openclaw.missioncontrol.query.task;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.task.BoardTask;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.query.support.Rows;

/** What is stored of a task, now as well as of its past. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
abstract class TaskColumns {
    @Id
    UUID id;

    UUID organizationId;
    UUID boardId;
    String title;

    @Nullable
    String description;

    @Enumerated(EnumType.STRING)
    TaskStatus status;

    @Enumerated(EnumType.STRING)
    TaskPriority priority;

    @Nullable
    Instant dueAt;

    @Nullable
    UUID assignedAgentId;

    UUID[] dependsOnTaskIds;
    UUID[] tagIds;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> storedFieldValues;

    @Nullable
    UUID createdByUserId;

    @Nullable
    Instant inProgressAt;

    boolean autoCreated;

    @Nullable
    String autoReason;

    Instant createdAt;
    Instant updatedAt;

    BoardTask toBoardTask() {
        return new BoardTask(
                new TaskId(id),
                new BoardId(boardId),
                title,
                description,
                status,
                priority,
                dueAt,
                inProgressAt,
                Rows.id(assignedAgentId, AgentId::new),
                Rows.id(createdByUserId, UserId::new),
                autoCreated,
                autoReason,
                Rows.ids(dependsOnTaskIds, TaskId::new),
                Rows.ids(tagIds, TagId::new),
                storedFieldValues,
                createdAt,
                updatedAt);
    }
}
