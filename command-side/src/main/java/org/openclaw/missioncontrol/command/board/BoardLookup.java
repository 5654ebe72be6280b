package org.openclaw.missioncontrol.command.board;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.board.BoardEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps what other commands must know of boards, in the transaction of the events. A deleted board is gone from it. */
@Component
@ProcessingGroup(Lookups.GROUP)
class BoardLookup {
    private final Lookups lookups;

    BoardLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(BoardEvent event) {
        switch (event) {
            case BoardCreated e -> add(e);
            case BoardRulesChanged e -> rule(e);
            case BoardGroupChanged e ->
                lookups.write("UPDATE board_lookup SET board_group_id = ? WHERE id = ?", e.toGroupId(), e.boardId());
            case BoardGatewayChanged e ->
                lookups.write("UPDATE board_lookup SET gateway_id = ? WHERE id = ?", e.toGatewayId(), e.boardId());
            case BoardDeleted e -> lookups.write("DELETE FROM board_lookup WHERE id = ?", e.boardId());
            case BoardRenamed _, BoardSlugChanged _, BoardDescribed _, BoardGoalChanged _ -> {}
        }
    }

    private void add(BoardCreated event) {
        lookups.write(
                """
                INSERT INTO board_lookup (id, organization_id, gateway_id, board_group_id, require_approval_for_done,
                    require_review_before_done, block_status_changes_with_pending_approval, only_lead_can_change_status,
                    max_agents)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.boardId(),
                event.organizationId(),
                event.gatewayId(),
                event.boardGroupId(),
                event.rules().requireApprovalForDone(),
                event.rules().requireReviewBeforeDone(),
                event.rules().blockStatusChangesWithPendingApproval(),
                event.rules().onlyLeadCanChangeStatus(),
                event.rules().maxAgents());
    }

    private void rule(BoardRulesChanged event) {
        lookups.write(
                """
                UPDATE board_lookup SET require_approval_for_done = ?, require_review_before_done = ?,
                       block_status_changes_with_pending_approval = ?, only_lead_can_change_status = ?, max_agents = ?
                 WHERE id = ?
                """,
                event.rules().requireApprovalForDone(),
                event.rules().requireReviewBeforeDone(),
                event.rules().blockStatusChangesWithPendingApproval(),
                event.rules().onlyLeadCanChangeStatus(),
                event.rules().maxAgents(),
                event.boardId());
    }
}
