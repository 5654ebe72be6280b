package org.openclaw.missioncontrol.command.dispatch;

import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.task.TaskEvent.TaskCommented;
import org.openclaw.missioncontrol.command.support.Mentions;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Whoever is mentioned in a comment hears of it; where nobody is mentioned, whoever has the task. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenTaskCommentedThenTellMentioned {
    private final Audience audience;
    private final Reactions reactions;

    WhenTaskCommentedThenTellMentioned(Audience audience, Reactions reactions) {
        this.audience = audience;
        this.reactions = reactions;
    }

    @EventHandler
    void on(TaskCommented event, Envelope envelope) {
        readers(event, envelope).stream()
                .filter(reader -> !reader.isBehind(envelope))
                .forEach(reader -> reactions.send(notice(reader, event, envelope), envelope, getClass()));
    }

    private List<Audience.Reader> readers(TaskCommented event, Envelope envelope) {
        var mentioned = Mentions.in(event.message());
        if (mentioned.isEmpty())
            return audience.assignee(event.taskId(), envelope).stream().toList();
        return audience.on(event.boardId(), envelope).stream()
                .filter(reader -> Mentions.mean(mentioned, reader.name(), reader.lead()))
                .toList();
    }

    private static StoreDispatch notice(Audience.Reader reader, TaskCommented event, Envelope envelope) {
        return new StoreDispatch(
                DispatchId.because(envelope.eventId(), reader.agentId()),
                reader.agentId(),
                DispatchOccasion.TASK_COMMENTED,
                event.taskId(),
                Notice.cut(event.message()));
    }
}
