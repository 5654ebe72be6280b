package org.openclaw.missioncontrol.command.dispatch;

import static java.util.stream.Collectors.joining;

import java.util.List;
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
import org.openclaw.missioncontrol.api.task.TaskId;
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
                .map(Audience.Reader::agentId)
                .ifPresent(lead -> {
                    var tasks = audience.tasksOf(event.approvalId());
                    var notice = new StoreDispatch(
                            DispatchId.because(envelope.eventId(), lead),
                            lead,
                            DispatchOccasion.APPROVAL_RESOLVED,
                            tasks.isEmpty() ? null : tasks.getFirst(),
                            text(event, decision, comment, tasks));
                    reactions.send(notice, envelope, getClass());
                });
    }

    /** The first of the tasks is described when the lead is told. */
    private static String text(ApprovalEvent event, String decision, @Nullable String comment, List<TaskId> tasks) {
        var others = tasks.stream().skip(1).map(TaskId::toString).collect(joining(", "));
        return "A request for approval was " + decision + "."
                + (comment == null || comment.isBlank() ? "" : "\nComment: " + Notice.cut(comment))
                + (others.isEmpty() ? "" : "\nFurther tasks: " + others)
                + "\n\nRead it: GET /api/v1/agent/boards/" + event.boardId() + "/approvals/" + event.approvalId();
    }
}
