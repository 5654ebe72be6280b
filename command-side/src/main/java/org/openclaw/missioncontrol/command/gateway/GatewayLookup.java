package org.openclaw.missioncontrol.command.gateway;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
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
            case GatewayCreated e -> add(e);
            case GatewayRenamed e -> set("name = ?", e, e.name());
            case GatewayRegistered e -> register(e);
            case GatewayWentOnline e -> set("status = ?", e, GatewayStatus.ONLINE);
            case GatewayWentOffline e -> set("status = ?", e, GatewayStatus.OFFLINE);
            case GatewayFailed e -> set("status = ?", e, GatewayStatus.ERROR);
            case GatewayDeregistered e -> set("relay_token_hash = ?", e, null);
            case GatewaySyncRequested _ -> {}
            case GatewayDeleted e -> remove(e);
            case GatewayUrlChanged _, GatewayWorkspaceChanged _ -> {}
        }
    }

    private void add(GatewayCreated event) {
        lookups.write(
                "INSERT INTO gateway_lookup (id, organization_id, name, status) VALUES (?, ?, ?, ?)",
                event.gatewayId(),
                event.organizationId(),
                event.name(),
                GatewayStatus.PENDING);
        lookups.write(
                "INSERT INTO gateway_presence (gateway_id, organization_id) VALUES (?, ?)",
                event.gatewayId(),
                event.organizationId());
    }

    /** It lives, and what it measured before it started anew says nothing any more. */
    private void register(GatewayRegistered event) {
        set("is_registered = true, relay_token_hash = ?", event, event.relayTokenHash());
        lookups.write(
                "UPDATE gateway_presence SET last_seen_at = now(), metrics = NULL, told_seconds = NULL WHERE"
                        + " gateway_id = ?",
                event.gatewayId());
    }

    private void remove(GatewayDeleted event) {
        lookups.write("DELETE FROM gateway_lookup WHERE id = ?", event.gatewayId());
        lookups.write("DELETE FROM gateway_presence WHERE gateway_id = ?", event.gatewayId());
    }

    private void set(String change, GatewayEvent event, @Nullable Object value) {
        lookups.write("UPDATE gateway_lookup SET " + change + " WHERE id = ?", value, event.gatewayId());
    }
}
