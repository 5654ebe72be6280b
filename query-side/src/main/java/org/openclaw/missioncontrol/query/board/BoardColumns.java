package org.openclaw.missioncontrol.query.board;

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
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.query.support.Rows;

/** What is stored of a board, now as well as of its past. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
abstract class BoardColumns {
    @Id
    UUID id;

    UUID organizationId;
    String name;
    String nameKey;
    String slug;
    String description;

    @Nullable
    UUID gatewayId;

    @Nullable
    UUID boardGroupId;

    @Enumerated(EnumType.STRING)
    BoardType boardType;

    @Nullable
    String objective;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    Map<String, @Nullable Object> successMetrics;

    @Nullable
    Instant targetDate;

    boolean goalConfirmed;

    @Nullable
    String goalSource;

    boolean requireApprovalForDone;
    boolean requireReviewBeforeDone;
    boolean blockStatusChangesWithPendingApproval;
    boolean onlyLeadCanChangeStatus;
    int maxAgents;
    Instant createdAt;
    Instant updatedAt;
    long version;

    BoardView toView() {
        return new BoardView(
                new BoardId(id),
                new OrganizationId(organizationId),
                name,
                slug,
                description,
                Rows.id(gatewayId, GatewayId::new),
                Rows.id(boardGroupId, BoardGroupId::new),
                boardType,
                objective,
                successMetrics,
                targetDate,
                goalConfirmed,
                goalSource,
                requireApprovalForDone,
                requireReviewBeforeDone,
                blockStatusChangesWithPendingApproval,
                onlyLeadCanChangeStatus,
                maxAgents,
                createdAt,
                updatedAt,
                version);
    }
}
