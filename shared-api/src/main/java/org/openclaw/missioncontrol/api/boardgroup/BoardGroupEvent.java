package org.openclaw.missioncontrol.api.boardgroup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a board group. Stored for ever. */
public sealed interface BoardGroupEvent extends Versioned {
    BoardGroupId boardGroupId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case BoardGroupHeartbeatApplied _ -> false;
            case BoardGroupCreated _,
                    BoardGroupRenamed _,
                    BoardGroupSlugChanged _,
                    BoardGroupDescribed _,
                    BoardGroupDeleted _ -> true;
        };
    }

    @EventType("board_group.created")
    record BoardGroupCreated(
            BoardGroupId boardGroupId,
            OrganizationId organizationId,
            String name,
            String slug,
            @Nullable String description)
            implements BoardGroupEvent {}

    @EventType("board_group.renamed")
    record BoardGroupRenamed(BoardGroupId boardGroupId, String name) implements BoardGroupEvent {}

    @EventType("board_group.slug_changed")
    record BoardGroupSlugChanged(BoardGroupId boardGroupId, String slug) implements BoardGroupEvent {}

    @EventType("board_group.described")
    record BoardGroupDescribed(
            BoardGroupId boardGroupId, @Nullable String description) implements BoardGroupEvent {}

    /**
     * The agents of its boards are to report in this rhythm.
     *
     * @param agentIds who is meant
     */
    @EventType("board_group.heartbeat_applied")
    record BoardGroupHeartbeatApplied(BoardGroupId boardGroupId, String every, List<AgentId> agentIds)
            implements BoardGroupEvent {}

    @EventType("board_group.deleted")
    record BoardGroupDeleted(BoardGroupId boardGroupId) implements BoardGroupEvent {}
}
