package org.openclaw.missioncontrol.command.dispatch;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.ApprovalApproved;
import org.openclaw.missioncontrol.api.approval.ApprovalEvent.ApprovalRejected;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** The lead of a board hears what people have decided. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenApprovalResolvedThenTellLead {
    private final Audience audience;
    private final Reactions reactions;

    WhenApprovalResolvedThenTellLead(Audience audience, Reactions reactions) {
        this.audience = audience;
        this.reactions = reactions;
    }

    @EventHandler
    void on(ApprovalApproved event, Envelope envelope) {
        tell(event, "approved", event.comment(), envelope);
    }

    @EventHandler
    void on(ApprovalRejected event, Envelope envelope) {
        tell(event, "rejected", event.comment(), envelope);
    }

    private void tell(ApprovalEvent event, String decision, @Nullable String comment, Envelope envelope) {
        audience.lead(event.boardId(), envelope)
                .filter(lead -> !lead.isBehind(envelope))
                .ifPresent(lead -> {
                    var text = "A request for approval was %s.%s\n\nRead it: GET /api/v1/agent/boards/%s/approvals/%s"
                            .formatted(
                                    decision,
                                    comment == null || comment.isBlank() ? "" : "\nComment: " + Notices.cut(comment),
                                    event.boardId(),
                                    event.approvalId());
                    var notice = new StoreDispatch(
                            DispatchId.because(envelope.eventId(), lead.agentId()),
                            lead.agentId(),
                            DispatchOccasion.APPROVAL_RESOLVED,
                            null,
                            text);
                    reactions.send(notice, envelope, getClass());
                });
    }
}
