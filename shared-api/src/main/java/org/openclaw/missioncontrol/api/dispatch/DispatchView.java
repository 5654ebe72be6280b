package org.openclaw.missioncontrol.api.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.task.TaskId;

/**
 * Something that is or was owed to a gateway.
 *
 * @param text what the agent is told; null when it is told nothing
 * @param error why it could not be done
 * @param settledAt when it was done, failed or was given up; null as long as it is owed
 */
public record DispatchView(
        DispatchId id,
        GatewayId gatewayId,
        AgentId agentId,
        @Nullable BoardId boardId,
        @Nullable TaskId taskId,
        DispatchOccasion occasion,
        @Nullable String text,
        DispatchStatus status,
        @Nullable String error,
        Instant expiresAt,
        Instant createdAt,
        @Nullable Instant settledAt) {}
