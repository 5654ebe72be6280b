package org.openclaw.missioncontrol.api.board;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a board. */
public sealed interface BoardCommand {
    @TargetAggregateIdentifier
    BoardId boardId();

    /** Opens a board in the organization of the caller. */
    record CreateBoard(
            BoardId boardId,
            String name,
            String slug,
            String description,
            @Nullable GatewayId gatewayId,
            @Nullable BoardGroupId boardGroupId,
            BoardGoal goal,
            BoardRules rules)
            implements BoardCommand {}

    /**
     * Changes what was sent and nothing else; one edit, possibly several facts.
     *
     * @param slug blank to have it made from the name again
     * @param spareSlug for a name of which no slug can be made
     */
    record UpdateBoard(
            BoardId boardId,
            Change<String> name,
            Change<String> slug,
            String spareSlug,
            Change<String> description,
            Change<@Nullable GatewayId> gatewayId,
            Change<@Nullable BoardGroupId> boardGroupId,
            GoalChange goal,
            RulesChange rules)
            implements BoardCommand {}

    /** Removes a board with everything on it; its past stays. */
    record DeleteBoard(BoardId boardId) implements BoardCommand {}

    /** Takes the board out of a group that is no more; sent by processes. */
    record LeaveBoardGroup(BoardId boardId, BoardGroupId boardGroupId) implements BoardCommand {}

    /** What changes of a goal. */
    record GoalChange(
            Change<BoardType> boardType,
            Change<@Nullable String> objective,
            Change<@Nullable Map<String, @Nullable Object>> successMetrics,
            Change<@Nullable Instant> targetDate,
            Change<Boolean> goalConfirmed,
            Change<@Nullable String> goalSource) {
        public static final GoalChange NONE = new GoalChange(
                Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep());

        /** The goal as it will be. */
        public BoardGoal over(BoardGoal present) {
            return new BoardGoal(
                    Objects.requireNonNull(boardType.over(present.boardType())),
                    objective.over(present.objective()),
                    successMetrics.over(present.successMetrics()),
                    targetDate.over(present.targetDate()),
                    Boolean.TRUE.equals(goalConfirmed.over(present.goalConfirmed())),
                    goalSource.over(present.goalSource()));
        }
    }

    /** What changes of the rules. */
    record RulesChange(
            Change<Boolean> requireApprovalForDone,
            Change<Boolean> requireReviewBeforeDone,
            Change<Boolean> blockStatusChangesWithPendingApproval,
            Change<Boolean> onlyLeadCanChangeStatus,
            Change<Integer> maxAgents) {
        public static final RulesChange NONE =
                new RulesChange(Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep());

        /** The rules as they will be. */
        public BoardRules over(BoardRules present) {
            return new BoardRules(
                    over(requireApprovalForDone, present.requireApprovalForDone()),
                    over(requireReviewBeforeDone, present.requireReviewBeforeDone()),
                    over(blockStatusChangesWithPendingApproval, present.blockStatusChangesWithPendingApproval()),
                    over(onlyLeadCanChangeStatus, present.onlyLeadCanChangeStatus()),
                    over(maxAgents, present.maxAgents()));
        }

        private static <T> T over(Change<T> change, T present) {
            return Objects.requireNonNull(change.over(present));
        }
    }
}
