package org.openclaw.missioncontrol.query.approval;

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
import org.openclaw.missioncontrol.api.approval.ApprovalId;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.task.TaskId;
import org.openclaw.missioncontrol.query.support.Rows;

/** A request for approval as it is read. */
@Entity
@Immutable
@Table(name = "approval_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class ApprovalRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID boardId;
    String actionType;
    UUID[] taskIds;
    String[] taskTitles;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> payload;

    double confidence;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, Integer> rubricScores;

    @Nullable
    UUID agentId;

    @Enumerated(EnumType.STRING)
    ApprovalStatus status;

    @Nullable
    Instant resolvedAt;

    @Nullable
    UUID resolvedByUserId;

    @Nullable
    String resolutionComment;

    Instant createdAt;
    long version;

    ApprovalView toView() {
        return new ApprovalView(
                new ApprovalId(id),
                new BoardId(boardId),
                actionType,
                Rows.ids(taskIds, TaskId::new),
                List.of(taskTitles),
                payload,
                confidence,
                rubricScores,
                Rows.id(agentId, AgentId::new),
                status,
                resolvedAt,
                Rows.id(resolvedByUserId, UserId::new),
                resolutionComment,
                createdAt,
                version);
    }
}
