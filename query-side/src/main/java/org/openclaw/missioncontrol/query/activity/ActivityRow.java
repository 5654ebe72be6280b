package org.openclaw.missioncontrol.query.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.activity.ActivityView.FieldChange;
import org.openclaw.missioncontrol.api.activity.ActivityView.NamedActor;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.query.support.Rows;

/** An entry of the timeline as it is read. */
@Entity
@Immutable
@Table(name = "activity_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class ActivityRow {
    @Id
    UUID id;

    long position;
    UUID organizationId;
    String eventType;
    String message;

    @Nullable
    UUID boardId;

    @Nullable
    UUID taskId;

    @Nullable
    UUID agentId;

    @Nullable
    UUID userId;

    @Enumerated(EnumType.STRING)
    Actor.Type actorType;

    String actorId;

    @Nullable
    String actorName;

    Instant createdAt;

    @Nullable
    String reason;

    String correlationId;
    String causationId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, FieldChange> changes;

    ActivityView toView() {
        return new ActivityView(
                id,
                eventType,
                message,
                Rows.id(agentId, AgentId::new),
                Rows.id(taskId, TaskId::new),
                Rows.id(boardId, BoardId::new),
                Rows.id(userId, UserId::new),
                new NamedActor(actorType, actorId, actorName),
                createdAt,
                reason,
                correlationId,
                causationId,
                changes,
                position);
    }
}
