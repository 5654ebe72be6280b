package org.openclaw.missioncontrol.query.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.tag.TagId;
import org.openclaw.missioncontrol.api.tag.TagView;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.api.task.TaskPriority;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.query.support.Rows;

/** A task as it is read. */
@Entity
@Immutable
@Table(name = "task_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class TaskRow {
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

    int priorityRank;

    @Nullable
    Instant dueAt;

    @Nullable
    UUID assignedAgentId;

    UUID[] dependsOnTaskIds;
    UUID[] blockedByTaskIds;
    UUID[] tagIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<TagView.Ref> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> customFieldValues;

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
    long version;

    TaskView toView() {
        return new TaskView(
                new TaskId(id),
                new BoardId(boardId),
                title,
                description,
                status,
                priority,
                dueAt,
                Rows.id(assignedAgentId, AgentId::new),
                Rows.ids(dependsOnTaskIds, TaskId::new),
                Rows.ids(blockedByTaskIds, TaskId::new),
                Rows.ids(tagIds, TagId::new),
                tags,
                customFieldValues,
                storedFieldValues,
                Rows.id(createdByUserId, UserId::new),
                inProgressAt,
                autoCreated,
                autoReason,
                createdAt,
                updatedAt,
                version);
    }
}
