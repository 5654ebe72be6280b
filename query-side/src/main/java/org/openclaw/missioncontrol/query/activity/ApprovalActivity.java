package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;

/** What happens to requests for approval, in words. */
final class ApprovalActivity {
    private static final String UPDATED = "approval.updated";

    private ApprovalActivity() {}

    static @Nullable Entry of(ApprovalEvent event) {
        return entry(event).on(event.boardId());
    }

    private static Entry entry(ApprovalEvent event) {
        return switch (event) {
            case ApprovalRequested e -> requested(e);
            case ApprovalApproved e -> decided("approval.approved", e, e.comment(), ApprovalStatus.APPROVED);
            case ApprovalRejected e -> decided("approval.rejected", e, e.comment(), ApprovalStatus.REJECTED);
            case ApprovalReopened e -> decided(UPDATED, e, null, ApprovalStatus.PENDING);
            case ApprovalTaskUnlinked e ->
                about(UPDATED, e, " does not concern task \"", known(e.taskId(), "title"), "\" any more.");
            case ApprovalDeleted e -> about(UPDATED, e, " was removed.");
        };
    }

    private static Entry requested(ApprovalRequested event) {
        return Entry.of(
                        "approval.created",
                        "The approval of " + event.actionType() + " (confidence " + event.confidence()
                                + " %) was requested.")
                .of(event.taskIds().isEmpty() ? null : event.taskIds().getFirst())
                .of(event.agentId())
                .with("status", ApprovalStatus.PENDING);
    }

    private static Entry decided(String type, ApprovalEvent event, @Nullable String comment, ApprovalStatus status) {
        var what =
                switch (status) {
                    case APPROVED -> " was granted.";
                    case REJECTED -> " was refused.";
                    case PENDING -> " is asked for again.";
                };
        return about(type, event, what).with("status", status).with("resolution_comment", comment);
    }

    private static Entry about(String type, ApprovalEvent event, Object... what) {
        var approval = Sentence.of(
                "The approval of ",
                known(event.approvalId(), "action_type"),
                " (confidence ",
                known(event.approvalId(), "confidence"),
                " %)");
        return Entry.of(type, approval.and(Sentence.of(what)).parts().toArray());
    }
}
