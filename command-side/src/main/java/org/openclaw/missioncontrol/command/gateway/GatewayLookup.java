package org.openclaw.missioncontrol.command.gateway;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps what other commands must know of gateways, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class GatewayLookup {
    private final Lookups lookups;

    GatewayLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(GatewayEvent event) {
        switch (event) {
            case GatewayCreated e ->
                lookups.write(
                        "INSERT INTO gateway_lookup (id, organization_id, name) VALUES (?, ?, ?)",
                        e.gatewayId(),
                        e.organizationId(),
                        e.name());
            case GatewayRenamed e ->
                lookups.write("UPDATE gateway_lookup SET name = ? WHERE id = ?", e.name(), e.gatewayId());
            case GatewayDeleted e -> lookups.write("DELETE FROM gateway_lookup WHERE id = ?", e.gatewayId());
            case GatewayUrlChanged _, GatewayWorkspaceChanged _ -> {}
        }
    }
}
