package org.openclaw.missioncontrol.query.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
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
import org.openclaw.missioncontrol.api.task.TaskView;
import org.openclaw.missioncontrol.query.support.Rows;

/** A task as it is read. */
@Entity
@Immutable
@Table(name = "task_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class TaskRow extends TaskColumns {
    int priorityRank;
    UUID[] blockedByTaskIds;

    @JdbcTypeCode(SqlTypes.JSON)
    List<TagView.Ref> tags;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> customFieldValues;

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
