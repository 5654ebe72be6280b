package org.openclaw.missioncontrol.command.chat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.chat.ChatCommand.CloseChatSession;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.H5UserUnassigned;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** A chat ends with the assignment whose id it bears. Where nothing was ever said there is none. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenUnassignedThenCloseChat {
    private final Reactions reactions;

    WhenUnassignedThenCloseChat(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(H5UserUnassigned event, Envelope envelope) {
        var session = new ChatSessionId(event.assignmentId().value());
        reactions.send(new CloseChatSession(session), envelope, getClass());
    }
}
