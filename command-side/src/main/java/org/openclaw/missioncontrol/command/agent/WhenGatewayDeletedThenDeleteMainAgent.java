package org.openclaw.missioncontrol.command.agent;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.DeleteAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A main agent goes with its gateway. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGatewayDeletedThenDeleteMainAgent {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenGatewayDeletedThenDeleteMainAgent(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(GatewayDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM agent_lookup WHERE gateway_id = ? AND board_id IS NULL")
                .param(event.gatewayId().value())
                .query(UUID.class)
                .list()
                .forEach(agent -> reactions.send(new DeleteAgent(new AgentId(agent)), envelope, getClass()));
    }
}
