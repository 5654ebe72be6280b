package org.openclaw.missioncontrol.command.dispatch;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentBecameMain;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentDeleted;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentGatewayChanged;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentMoved;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.StoreRemoval;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A gateway removes agents that live there no more. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenAgentLeftGatewayThenOweRemoval {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenAgentLeftGatewayThenOweRemoval(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(AgentDeleted event, Envelope envelope) {
        removeElsewhere(event, null, envelope);
    }

    @EventHandler
    void on(AgentMoved event, Envelope envelope) {
        removeElsewhere(event, event.gatewayId(), envelope);
    }

    @EventHandler
    void on(AgentBecameMain event, Envelope envelope) {
        removeElsewhere(event, event.gatewayId(), envelope);
    }

    @EventHandler
    void on(AgentGatewayChanged event, Envelope envelope) {
        removeElsewhere(event, event.gatewayId(), envelope);
    }

    /** @param now where it lives from now on; null when it lives nowhere */
    private void removeElsewhere(AgentEvent event, @Nullable GatewayId now, Envelope envelope) {
        db.sql("""
            SELECT DISTINCT gateway_id FROM dispatch_lookup
             WHERE agent_id = :agent AND request = 'SET_UP_AGENT' AND gateway_id IS DISTINCT FROM :now::uuid
            """)
                .param("agent", event.agentId().value())
                .param("now", now == null ? null : now.value())
                .query(UUID.class)
                .list()
                .forEach(gateway -> reactions.send(removal(event, gateway, envelope), envelope, getClass()));
    }

    private static StoreRemoval removal(AgentEvent event, UUID gateway, Envelope envelope) {
        var dispatch = DispatchId.because(envelope.eventId() + " " + gateway, event.agentId());
        return new StoreRemoval(dispatch, new GatewayId(gateway), event.agentId(), event.boardId());
    }
}
