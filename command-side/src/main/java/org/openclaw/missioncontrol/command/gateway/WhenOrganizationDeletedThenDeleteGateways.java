package org.openclaw.missioncontrol.command.gateway;

import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeleteGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationDeleted;
import org.openclaw.missioncontrol.platform.command.Reactions;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gateways of an organization go with it. */
@Component
@ProcessingGroup(Reactions.GROUP)
@DisallowReplay
class WhenOrganizationDeletedThenDeleteGateways {
    private final JdbcClient db;
    private final Reactions reactions;

    WhenOrganizationDeletedThenDeleteGateways(JdbcClient db, Reactions reactions) {
        this.db = db;
        this.reactions = reactions;
    }

    @EventHandler
    void on(OrganizationDeleted event, Envelope envelope) {
        db.sql("SELECT id FROM gateway_lookup WHERE organization_id = ? ORDER BY id")
                .param(event.organizationId().value())
                .query(UUID.class)
                .list()
                .forEach(gateway -> reactions.send(new DeleteGateway(new GatewayId(gateway)), envelope, getClass()));
    }
}
