package org.openclaw.missioncontrol.command.dispatch;

import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentId;
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
        if (event.assignedAgentId() != null) tellAssignee(event.assignedAgentId(), event, envelope);
        if (envelope.actor().type() == Actor.Type.USER)
            tellLead(event, DispatchOccasion.TASK_CREATED, envelope.eventId() + " lead", envelope);
    }

    @EventHandler
    void on(TaskAssigned event, Envelope envelope) {
        if (event.assignedAgentId() != null) tellAssignee(event.assignedAgentId(), event, envelope);
        else if (isOfSomebody(envelope) && audience.isInInbox(event.taskId()))
            tellReturned(event, envelope.sequence() + 1, envelope);
    }

    @EventHandler
    void on(TaskMoved event, Envelope envelope) {
        if (event.status() == TaskStatus.INBOX && event.cause() == MoveCause.REQUEST && isOfSomebody(envelope))
            tellReturned(event, envelope.sequence(), envelope);
    }

    /**
     * An edit that takes the assignee away and puts the task back as well is one return, and not two: its two events stand
     * one behind the other, and what is told is named after the second.
     */
    private void tellReturned(TaskEvent event, long sequence, Envelope envelope) {
        tellLead(event, DispatchOccasion.TASK_RETURNED, event.taskId() + " returned " + sequence, envelope);
    }

    /** Not of a rule of ours. */
    private static boolean isOfSomebody(Envelope envelope) {
        return envelope.actor().type() == Actor.Type.USER || envelope.actor().type() == Actor.Type.AGENT;
    }

    private void tellAssignee(AgentId assignee, TaskEvent event, Envelope envelope) {
        tell(audience.agent(assignee, envelope), event, DispatchOccasion.TASK_ASSIGNED, envelope.eventId(), envelope);
    }

    private void tellLead(TaskEvent event, DispatchOccasion occasion, String because, Envelope envelope) {
        tell(audience.lead(event.boardId(), envelope), event, occasion, because, envelope);
    }

    private void tell(
            Optional<Audience.Reader> reader,
            TaskEvent event,
            DispatchOccasion occasion,
            String because,
            Envelope envelope) {
        reader.filter(agent -> !agent.isBehind(envelope))
                .map(Audience.Reader::agentId)
                .ifPresent(agent -> {
                    var dispatch = DispatchId.because(because, agent);
                    reactions.send(
                            new StoreDispatch(dispatch, agent, occasion, event.taskId(), null), envelope, getClass());
                });
    }
}
