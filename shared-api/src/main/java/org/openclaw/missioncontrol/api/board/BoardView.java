package org.openclaw.missioncontrol.api.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * A board as it stands now.
 *
 * @param gatewayId where its agents live; without one they cannot be reached
 * @param maxAgents how many workers its lead may create
 */
public record BoardView(
        BoardId id,
        OrganizationId organizationId,
        String name,
        String slug,
        String description,
        @Nullable GatewayId gatewayId,
        @Nullable BoardGroupId boardGroupId,
        BoardType boardType,
        @Nullable String objective,
        @Nullable Map<String, @Nullable Object> successMetrics,
        @Nullable Instant targetDate,
        boolean goalConfirmed,
        @Nullable String goalSource,
        boolean requireApprovalForDone,
        boolean requireReviewBeforeDone,
        boolean blockStatusChangesWithPendingApproval,
        boolean onlyLeadCanChangeStatus,
        int maxAgents,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {}
