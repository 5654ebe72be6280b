package org.openclaw.missioncontrol.command.dispatch;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentProvisioningRequested;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreDispatch;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** An agent is set up by its gateway, as soon as that is there. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenProvisioningRequestedThenOweIt {
    private final Reactions reactions;

    WhenProvisioningRequestedThenOweIt(Reactions reactions) {
        this.reactions = reactions;
    }

    @EventHandler
    void on(AgentProvisioningRequested event, Envelope envelope) {
        var dispatch = DispatchId.because(envelope.eventId(), event.agentId());
        var occasion =
                switch (event.action()) {
                    case PROVISION -> DispatchOccasion.PROVISION;
                    case UPDATE -> DispatchOccasion.UPDATE;
                };
        reactions.send(new StoreDispatch(dispatch, event.agentId(), occasion, null, null), envelope, getClass());
    }
}
