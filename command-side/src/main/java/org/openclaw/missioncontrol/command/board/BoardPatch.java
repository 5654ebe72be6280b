package org.openclaw.missioncontrol.command.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardCommand.GoalChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.RulesChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.UpdateBoard;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.command.support.Slug;

/** The body of a PATCH of a board. */
record BoardPatch(
        Change<@NotBlank @Size(max = 200) String> name,
        Change<@NotNull @Size(max = 200) String> slug,
        Change<@NotNull @Size(max = 10_000) String> description,
        Change<@Nullable GatewayId> gatewayId,
        Change<@Nullable BoardGroupId> boardGroupId,
        Change<@NotNull BoardType> boardType,
        Change<@Nullable @Size(max = 10_000) String> objective,
        Change<@Nullable Map<String, @Nullable Object>> successMetrics,
        Change<@Nullable TargetDate> targetDate,
        Change<@NotNull Boolean> goalConfirmed,
        Change<@Nullable @Size(max = 200) String> goalSource,
        Change<@NotNull Boolean> requireApprovalForDone,
        Change<@NotNull Boolean> requireReviewBeforeDone,
        Change<@NotNull Boolean> blockStatusChangesWithPendingApproval,
        Change<@NotNull Boolean> onlyLeadCanChangeStatus,
        Change<@NotNull @PositiveOrZero Integer> maxAgents) {

    UpdateBoard toCommand(BoardId id) {
        return new UpdateBoard(
                id,
                name.map(String::strip),
                slug,
                Slug.spare(),
                description.map(String::strip),
                gatewayId,
                boardGroupId,
                new GoalChange(
                        boardType,
                        objective,
                        successMetrics,
                        targetDate.map(TargetDate::at),
                        goalConfirmed,
                        goalSource),
                new RulesChange(
                        requireApprovalForDone,
                        requireReviewBeforeDone,
                        blockStatusChangesWithPendingApproval,
                        onlyLeadCanChangeStatus,
                        maxAgents));
    }
}
