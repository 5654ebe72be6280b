package org.openclaw.missioncontrol.api.gateway;

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

    @EventType("gateway.deleted")
    record GatewayDeleted(GatewayId gatewayId, OrganizationId organizationId) implements GatewayEvent {}
}
