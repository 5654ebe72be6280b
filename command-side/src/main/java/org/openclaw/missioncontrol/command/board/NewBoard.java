package org.openclaw.missioncontrol.command.board;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardCommand.CreateBoard;
import org.openclaw.missioncontrol.api.board.BoardGoal;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.command.support.Slug;

/** The body of a POST that opens a board. */
record NewBoard(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String slug,
        @Nullable @Size(max = 10_000) String description,
        @Nullable GatewayId gatewayId,
        @Nullable BoardGroupId boardGroupId,
        @Nullable BoardType boardType,
        @Nullable @Size(max = 10_000) String objective,
        @Nullable Map<String, @Nullable Object> successMetrics,
        @Nullable TargetDate targetDate,
        @Nullable Boolean goalConfirmed,
        @Nullable @Size(max = 200) String goalSource,
        @Nullable Boolean requireApprovalForDone,
        @Nullable Boolean requireReviewBeforeDone,
        @Nullable Boolean blockStatusChangesWithPendingApproval,
        @Nullable Boolean onlyLeadCanChangeStatus,
        @Nullable @PositiveOrZero Integer maxAgents) {

    CreateBoard toCommand(BoardId id) {
        return new CreateBoard(
                id,
                name.strip(),
                Slug.of(slug, name, Slug.spare()),
                requireNonNullElse(description, "").strip(),
                gatewayId,
                boardGroupId,
                goal(),
                rules(BoardRules.USUAL));
    }

    private BoardGoal goal() {
        return new BoardGoal(
                requireNonNullElse(boardType, BoardType.GOAL),
                objective,
                successMetrics,
                TargetDate.instantOf(targetDate),
                requireNonNullElse(goalConfirmed, false),
                goalSource);
    }

    private BoardRules rules(BoardRules usual) {
        return new BoardRules(
                requireNonNullElse(requireApprovalForDone, usual.requireApprovalForDone()),
                requireNonNullElse(requireReviewBeforeDone, usual.requireReviewBeforeDone()),
                requireNonNullElse(
                        blockStatusChangesWithPendingApproval, usual.blockStatusChangesWithPendingApproval()),
                requireNonNullElse(onlyLeadCanChangeStatus, usual.onlyLeadCanChangeStatus()),
                requireNonNullElse(maxAgents, usual.maxAgents()));
    }
}
