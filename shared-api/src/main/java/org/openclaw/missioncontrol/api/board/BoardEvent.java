package org.openclaw.missioncontrol.api.board;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a board. Stored for ever. */
public sealed interface BoardEvent extends Versioned {
    BoardId boardId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case BoardCreated _,
                    BoardRenamed _,
                    BoardSlugChanged _,
                    BoardDescribed _,
                    BoardGoalChanged _,
                    BoardRulesChanged _,
                    BoardGroupChanged _,
                    BoardGatewayChanged _,
                    BoardDeleted _ -> true;
        };
    }

    /**
     * The board was opened.
     *
     * @param createdByUserId who may read and write it from then on
     */
    @EventType("board.created")
    record BoardCreated(
            BoardId boardId,
            OrganizationId organizationId,
            String name,
            String slug,
            String description,
            @Nullable GatewayId gatewayId,
            @Nullable BoardGroupId boardGroupId,
            BoardGoal goal,
            BoardRules rules,
            @Nullable UserId createdByUserId)
            implements BoardEvent {}

    @EventType("board.renamed")
    record BoardRenamed(BoardId boardId, String name) implements BoardEvent {}

    @EventType("board.slug_changed")
    record BoardSlugChanged(BoardId boardId, String slug) implements BoardEvent {}

    @EventType("board.described")
    record BoardDescribed(BoardId boardId, String description) implements BoardEvent {}

    /** The board has this goal now. */
    @EventType("board.goal_changed")
    record BoardGoalChanged(BoardId boardId, BoardGoal goal) implements BoardEvent {}

    /** The board has these rules now. */
    @EventType("board.rules_changed")
    record BoardRulesChanged(BoardId boardId, BoardRules rules) implements BoardEvent {}

    /** The board left a group, joined one, or both. */
    @EventType("board.group_changed")
    record BoardGroupChanged(
            BoardId boardId,
            @Nullable BoardGroupId fromGroupId,
            @Nullable BoardGroupId toGroupId) implements BoardEvent {}

    /** The agents of the board live on another gateway now, or (null) on none. */
    @EventType("board.gateway_changed")
    record BoardGatewayChanged(
            BoardId boardId,
            @Nullable GatewayId fromGatewayId,
            @Nullable GatewayId toGatewayId) implements BoardEvent {}

    @EventType("board.deleted")
    record BoardDeleted(BoardId boardId) implements BoardEvent {}
}
