package org.openclaw.missioncontrol.api.board;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a board is to reach.
 *
 * @param successMetrics how one would notice; any JSON object
 * @param goalSource who or what wrote the goal, such as {@code lead_agent_onboarding}
 */
public record BoardGoal(
        BoardType boardType,
        @Nullable String objective,
        @Nullable Map<String, @Nullable Object> successMetrics,
        @Nullable Instant targetDate,
        boolean goalConfirmed,
        @Nullable String goalSource) {

    public boolean hasObjective() {
        return objective != null && !objective.isBlank();
    }

    public boolean hasSuccessMetrics() {
        return successMetrics != null && !successMetrics.isEmpty();
    }
}
