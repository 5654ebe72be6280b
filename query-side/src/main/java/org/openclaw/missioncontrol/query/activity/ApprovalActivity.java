package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.*;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;

/** What happens to requests for approval, in words. */
final class ApprovalActivity {
    private static final String UPDATED = "approval.updated";

    private ApprovalActivity() {}

    static Entry of(ApprovalEvent event, Envelope envelope) {
        var entry = entry(event).on(event.boardId());
        return switch (event) {
            case ApprovalApproved _, ApprovalRejected _ ->
                resolved(entry, envelope.at(), envelope.actor().userId());
            case ApprovalReopened _ -> resolved(entry, null, null);
            case ApprovalRequested _, ApprovalTaskUnlinked _, ApprovalDeleted _ -> entry;
        };
    }

    private static Entry resolved(Entry entry, @Nullable Instant at, @Nullable UserId by) {
        return entry.with("resolved_at", at).with("resolved_by_user_id", by);
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
