package org.openclaw.missioncontrol.command.approval;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps what other commands must know of approvals, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class ApprovalLookup {
    private final Lookups lookups;

    ApprovalLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(ApprovalEvent event) {
        switch (event) {
            case ApprovalRequested e -> add(e);
            case ApprovalApproved e -> set(ApprovalStatus.APPROVED, e);
            case ApprovalRejected e -> set(ApprovalStatus.REJECTED, e);
            case ApprovalReopened e -> set(ApprovalStatus.PENDING, e);
            case ApprovalTaskUnlinked e ->
                lookups.write(
                        "DELETE FROM approval_task_lookup WHERE approval_id = ? AND task_id = ?",
                        e.approvalId(),
                        e.taskId());
            case ApprovalDeleted e -> {
                lookups.write("DELETE FROM approval_task_lookup WHERE approval_id = ?", e.approvalId());
                lookups.write("DELETE FROM approval_lookup WHERE id = ?", e.approvalId());
            }
        }
    }

    private void add(ApprovalRequested event) {
        lookups.write(
                "INSERT INTO approval_lookup (id, board_id, organization_id) VALUES (?, ?, ?)",
                event.approvalId(),
                event.boardId(),
                event.organizationId());
        for (var task : event.taskIds())
            lookups.write(
                    "INSERT INTO approval_task_lookup (approval_id, task_id, board_id, status) VALUES (?, ?, ?, ?)",
                    event.approvalId(),
                    task,
                    event.boardId(),
                    ApprovalStatus.PENDING);
    }

    private void set(ApprovalStatus status, ApprovalEvent event) {
        lookups.write("UPDATE approval_task_lookup SET status = ? WHERE approval_id = ?", status, event.approvalId());
    }
}
