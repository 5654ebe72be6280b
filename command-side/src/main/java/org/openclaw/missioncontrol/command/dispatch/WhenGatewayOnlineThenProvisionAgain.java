package org.openclaw.missioncontrol.command.dispatch;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.ProvisionAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayWentOnline;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agents that could not be set up are tried again when their gateway comes back. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGatewayOnlineThenProvisionAgain {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenGatewayOnlineThenProvisionAgain(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(GatewayWentOnline event, Envelope envelope) {
        db.sql("""
            SELECT d.agent_id FROM dispatch_lookup d JOIN agent_lookup a ON a.id = d.agent_id
             WHERE d.gateway_id = ? AND a.gateway_id = d.gateway_id AND d.status IN ('FAILED', 'EXPIRED')
             ORDER BY d.agent_id
            """)
                .param(event.gatewayId().value())
                .query(UUID.class)
                .list()
                .forEach(agent -> reactions.send(new ProvisionAgent(new AgentId(agent)), envelope, getClass()));
    }
}
