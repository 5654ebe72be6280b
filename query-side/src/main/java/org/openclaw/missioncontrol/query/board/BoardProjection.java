package org.openclaw.missioncontrol.query.board;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.board.BoardEvent.*;
import org.openclaw.missioncontrol.api.board.BoardGoal;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.BoardGroupDeleted;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps boards as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class BoardProjection {
    private final ViewWriter views;

    BoardProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(BoardEvent event, Envelope envelope) {
        switch (event) {
            case BoardCreated e -> create(e, envelope);
            case BoardRenamed e ->
                set("name = ?, name_key = ?", e, envelope, e.name(), e.name().toLowerCase(Locale.ROOT));
            case BoardSlugChanged e -> set("slug = ?", e, envelope, e.slug());
            case BoardDescribed e -> set("description = ?", e, envelope, e.description());
            case BoardGoalChanged e -> pursue(e, envelope, e.goal());
            case BoardRulesChanged e -> obey(e, envelope, e.rules());
            case BoardGroupChanged e -> set("board_group_id = ?", e, envelope, e.toGroupId());
            case BoardGatewayChanged e -> set("gateway_id = ?", e, envelope, e.toGatewayId());
            case BoardDeleted e -> end(e, envelope);
        }
    }

    /** The group is gone at once; that each of its boards left it follows. */
    @EventHandler
    void on(BoardGroupDeleted event, Envelope envelope) {
        views.write(
                "UPDATE board_view SET board_group_id = NULL, position = ? WHERE board_group_id = ?",
                envelope.position(),
                event.boardGroupId());
    }

    /** The past keeps when it was: what the row was last is marked with the end before it goes. */
    private void end(BoardDeleted event, Envelope envelope) {
        views.write(
                "UPDATE board_view SET position = ?, updated_at = ? WHERE id = ?",
                envelope.position(),
                envelope.at(),
                event.boardId());
        views.write("DELETE FROM board_view WHERE id = ?", event.boardId());
    }

    private void create(BoardCreated event, Envelope envelope) {
        views.write(
                """
                INSERT INTO board_view (id, organization_id, name, name_key, slug, description, gateway_id, board_group_id,
                    board_type, objective, success_metrics, target_date, goal_confirmed, goal_source,
                    require_approval_for_done, require_review_before_done, block_status_changes_with_pending_approval,
                    only_lead_can_change_status, max_agents, created_at, updated_at, version, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.boardId(),
                event.organizationId(),
                event.name(),
                event.name().toLowerCase(Locale.ROOT),
                event.slug(),
                event.description(),
                event.gatewayId(),
                event.boardGroupId(),
                event.goal().boardType(),
                event.goal().objective(),
                event.goal().successMetrics(),
                event.goal().targetDate(),
                event.goal().goalConfirmed(),
                event.goal().goalSource(),
                event.rules().requireApprovalForDone(),
                event.rules().requireReviewBeforeDone(),
                event.rules().blockStatusChangesWithPendingApproval(),
                event.rules().onlyLeadCanChangeStatus(),
                event.rules().maxAgents(),
                envelope.at(),
                envelope.at(),
                envelope.sequence(),
                envelope.position());
    }

    private void pursue(BoardGoalChanged event, Envelope envelope, BoardGoal goal) {
        set(
                """
                board_type = ?, objective = ?, success_metrics = ?::jsonb, target_date = ?, goal_confirmed = ?, goal_source = ?
                """,
                event,
                envelope,
                goal.boardType(),
                goal.objective(),
                goal.successMetrics(),
                goal.targetDate(),
                goal.goalConfirmed(),
                goal.goalSource());
    }

    private void obey(BoardRulesChanged event, Envelope envelope, BoardRules rules) {
        set(
                """
                require_approval_for_done = ?, require_review_before_done = ?,
                block_status_changes_with_pending_approval = ?, only_lead_can_change_status = ?, max_agents = ?
                """,
                event,
                envelope,
                rules.requireApprovalForDone(),
                rules.requireReviewBeforeDone(),
                rules.blockStatusChangesWithPendingApproval(),
                rules.onlyLeadCanChangeStatus(),
                rules.maxAgents());
    }

    private void set(String change, BoardEvent event, Envelope envelope, @Nullable Object... values) {
        var all = Stream.concat(
                        Arrays.stream(values),
                        Stream.of(envelope.at(), envelope.sequence(), envelope.position(), event.boardId()))
                .toArray();
        views.write(
                "UPDATE board_view SET " + change + ", updated_at = ?, version = ?, position = ? WHERE id = ?", all);
    }
}
