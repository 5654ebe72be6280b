package org.openclaw.missioncontrol.query.approval;

import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.APPROVED;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.PENDING;
import static org.openclaw.missioncontrol.api.approval.ApprovalStatus.REJECTED;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps requests for approval as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class ApprovalProjection {
    private final ViewWriter views;

    ApprovalProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(ApprovalEvent event, Envelope envelope) {
        switch (event) {
            case ApprovalRequested e -> request(e, envelope);
            case ApprovalApproved e -> decide(APPROVED, e, e.comment(), envelope);
            case ApprovalRejected e -> decide(REJECTED, e, e.comment(), envelope);
            case ApprovalReopened e -> reopen(e, envelope);
            case ApprovalTaskUnlinked e ->
                views.write(
                        "UPDATE approval_view SET task_ids = array_remove(task_ids, ?) WHERE id = ?",
                        e.taskId(),
                        e.approvalId());
            case ApprovalDeleted e -> views.write("DELETE FROM approval_view WHERE id = ?", e.approvalId());
        }
    }

    private void request(ApprovalRequested event, Envelope envelope) {
        views.write(
                """
                INSERT INTO approval_view (id, organization_id, board_id, action_type, task_ids, payload, confidence,
                    rubric_scores, agent_id, status, created_at, version)
                VALUES (?, ?, ?, ?, ?::uuid[], ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.approvalId(),
                event.organizationId(),
                event.boardId(),
                event.actionType(),
                event.taskIds(),
                event.payload(),
                event.confidence(),
                event.rubricScores(),
                event.agentId(),
                PENDING,
                envelope.at(),
                envelope.sequence());
    }

    private void decide(ApprovalStatus status, ApprovalEvent event, @Nullable String comment, Envelope envelope) {
        views.write(
                """
                UPDATE approval_view SET status = ?, resolved_at = ?, resolved_by_user_id = ?, resolution_comment = ?,
                       version = ?
                 WHERE id = ?
                """,
                status,
                envelope.at(),
                envelope.actor().userId(),
                comment,
                envelope.sequence(),
                event.approvalId());
    }

    private void reopen(ApprovalReopened event, Envelope envelope) {
        views.write("""
            UPDATE approval_view SET status = ?, resolved_at = NULL, resolved_by_user_id = NULL,
                   resolution_comment = NULL, version = ?
             WHERE id = ?
            """, PENDING, envelope.sequence(), event.approvalId());
    }
}
