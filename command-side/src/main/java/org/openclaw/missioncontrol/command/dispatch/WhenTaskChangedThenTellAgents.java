package org.openclaw.missioncontrol.command.dispatch;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.task.TaskEvent;
import org.openclaw.missioncontrol.api.task.TaskEvent.MoveCause;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskAssigned;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCreated;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskMoved;
import org.openclaw.missioncontrol.api.task.TaskStatus;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Assignees hear of their tasks, and leads of what people plan and of what nobody does any more. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenTaskChangedThenTellAgents {
    private final Audience audience;
    private final Reactions reactions;

    WhenTaskChangedThenTellAgents(Audience audience, Reactions reactions) {
        this.audience = audience;
        this.reactions = reactions;
    }

    @EventHandler
    void on(TaskCreated event, Envelope envelope) {
        if (event.assignedAgentId() != null) tellAssignee(event, envelope);
        else if (envelope.actor().type() == Actor.Type.USER) tellLead(event, DispatchOccasion.TASK_CREATED, envelope);
    }

    @EventHandler
    void on(TaskAssigned event, Envelope envelope) {
        if (event.assignedAgentId() != null) tellAssignee(event, envelope);
        else if (isOfSomebody(envelope) && audience.isInInbox(event.taskId()))
            tellLead(event, DispatchOccasion.TASK_RETURNED, envelope);
    }

    @EventHandler
    void on(TaskMoved event, Envelope envelope) {
        if (event.status() == TaskStatus.INBOX && event.cause() == MoveCause.REQUEST && isOfSomebody(envelope))
            tellLead(event, DispatchOccasion.TASK_RETURNED, envelope);
    }

    /** Not of a rule of ours. */
    private static boolean isOfSomebody(Envelope envelope) {
        return envelope.actor().type() == Actor.Type.USER || envelope.actor().type() == Actor.Type.AGENT;
    }

    private void tellAssignee(TaskEvent event, Envelope envelope) {
        audience.assignee(event.taskId(), envelope)
                .ifPresent(assignee -> tell(assignee, event, DispatchOccasion.TASK_ASSIGNED, envelope));
    }

    private void tellLead(TaskEvent event, DispatchOccasion occasion, Envelope envelope) {
        audience.lead(event.boardId(), envelope).ifPresent(lead -> tell(lead, event, occasion, envelope));
    }

    private void tell(Audience.Reader reader, TaskEvent event, DispatchOccasion occasion, Envelope envelope) {
        if (reader.isBehind(envelope)) return;
        var dispatch = DispatchId.because(envelope.eventId(), reader.agentId());
        reactions.send(
                new StoreDispatch(dispatch, reader.agentId(), occasion, event.taskId(), null), envelope, getClass());
    }
}
