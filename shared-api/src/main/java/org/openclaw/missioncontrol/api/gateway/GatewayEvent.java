package org.openclaw.missioncontrol.api.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a gateway. Stored for ever. */
public sealed interface GatewayEvent extends Versioned {
    GatewayId gatewayId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case GatewayCreated _, GatewayRenamed _, GatewayUrlChanged _, GatewayWorkspaceChanged _, GatewayDeleted _ ->
                true;
            case GatewayRegistered _,
                    GatewayWentOnline _,
                    GatewayWentOffline _,
                    GatewayFailed _,
                    GatewayDeregistered _,
                    GatewaySyncRequested _ -> false;
        };
    }

    /** The gateway became known; its main agent follows. */
    @EventType("gateway.created")
    record GatewayCreated(
            GatewayId gatewayId,
            OrganizationId organizationId,
            String name,
            @Nullable String url,
            @Nullable String workspaceRoot,
            boolean autoRegistered,
            AgentId mainAgentId)
            implements GatewayEvent {}

    @EventType("gateway.renamed")
    record GatewayRenamed(GatewayId gatewayId, String name) implements GatewayEvent {}

    @EventType("gateway.url_changed")
    record GatewayUrlChanged(GatewayId gatewayId, @Nullable String url) implements GatewayEvent {}

    @EventType("gateway.workspace_changed")
    record GatewayWorkspaceChanged(
            GatewayId gatewayId, @Nullable String workspaceRoot) implements GatewayEvent {}

    /**
     * It introduced itself. A relay token that it had before is dead.
     *
     * @param version of its runtime; null when it did not say
     * @param ip from which it came
     * @param relayTokenHash SHA-256 of its relay token
     */
    @EventType("gateway.registered")
    record GatewayRegistered(
            GatewayId gatewayId, @Nullable String version, List<String> capabilities, String ip, String relayTokenHash)
            implements GatewayEvent {}

    @EventType("gateway.went_online")
    record GatewayWentOnline(GatewayId gatewayId, GatewayStatusCause cause) implements GatewayEvent {}

    @EventType("gateway.went_offline")
    record GatewayWentOffline(GatewayId gatewayId, GatewayStatusCause cause) implements GatewayEvent {}

    /** It said that it cannot do its work. */
    @EventType("gateway.failed")
    record GatewayFailed(GatewayId gatewayId, GatewayStatusCause cause) implements GatewayEvent {}

    /** It signed off, and its relay token is dead. */
    @EventType("gateway.deregistered")
    record GatewayDeregistered(GatewayId gatewayId) implements GatewayEvent {}

    /**
     * Agents of the gateway are to be set up anew.
     *
     * @param agentIds who is meant
     */
    @EventType("gateway.sync_requested")
    record GatewaySyncRequested(GatewayId gatewayId, List<AgentId> agentIds) implements GatewayEvent {}

    @EventType("gateway.deleted")
    record GatewayDeleted(GatewayId gatewayId, OrganizationId organizationId) implements GatewayEvent {}
}
