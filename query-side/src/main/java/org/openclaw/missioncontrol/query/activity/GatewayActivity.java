package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;

/** What happens to gateways, in words. */
final class GatewayActivity {
    private static final String UPDATED = "gateway.updated";

    private GatewayActivity() {}

    static @Nullable Entry of(GatewayEvent event) {
        var gateway = known(event.gatewayId(), "name");
        return switch (event) {
            case GatewayCreated e -> Entry.of("gateway.created", "Gateway ", e.name(), " was created.");
            case GatewayRenamed e -> Entry.of(UPDATED, "Gateway ", gateway, " was renamed to ", e.name(), ".");
            case GatewayUrlChanged _ -> Entry.of(UPDATED, "The address of gateway ", gateway, " was changed.");
            case GatewayWorkspaceChanged _ -> Entry.of(UPDATED, "The workspace of gateway ", gateway, " was changed.");
            case GatewayRegistered _ -> Entry.of("gateway.registered", "Gateway ", gateway, " has introduced itself.");
            case GatewayWentOnline _ ->
                Entry.of("gateway.online", "Gateway ", gateway, " is online.").with("status", "online");
            case GatewayWentOffline _ ->
                Entry.of("gateway.offline", "Gateway ", gateway, " is offline.").with("status", "offline");
            case GatewayFailed _ ->
                Entry.of("gateway.error", "Gateway ", gateway, " cannot do its work.")
                        .with("status", "error");
            case GatewaySyncRequested _ ->
                Entry.of(UPDATED, "The agents of gateway ", gateway, " are to be set up anew.");
            case GatewayDeregistered _ -> Entry.of("gateway.deregistered", "Gateway ", gateway, " has signed off.");
            case GatewayDeleted _ -> Entry.of("gateway.deleted", "Gateway ", gateway, " was deleted.");
        };
    }
}
