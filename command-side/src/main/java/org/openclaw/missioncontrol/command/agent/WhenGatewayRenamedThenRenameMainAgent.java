package org.openclaw.missioncontrol.command.agent;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.agent.AgentCommand.UpdateAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayRenamed;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The main agent is called after its gateway. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenGatewayRenamedThenRenameMainAgent {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenGatewayRenamedThenRenameMainAgent(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(GatewayRenamed event, Envelope envelope) {
        var name = AgentGuard.nameOfMainAgent(event.name());
        db.sql("SELECT id FROM agent_lookup WHERE gateway_id = ? AND board_id IS NULL")
                .param(event.gatewayId().value())
                .query(UUID.class)
                .list()
                .forEach(agent -> reactions.send(UpdateAgent.rename(new AgentId(agent), name), envelope, getClass()));
    }
}
