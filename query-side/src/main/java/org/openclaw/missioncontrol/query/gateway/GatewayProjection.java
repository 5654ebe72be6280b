package org.openclaw.missioncontrol.query.gateway;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps gateways as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class GatewayProjection {
    private final ViewWriter views;

    GatewayProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(GatewayEvent event, Envelope envelope) {
        switch (event) {
            case GatewayCreated e -> create(e, envelope);
            case GatewayRenamed e -> set("name = ?", e, envelope, e.name());
            case GatewayUrlChanged e -> set("url = ?", e, envelope, e.url());
            case GatewayWorkspaceChanged e -> set("workspace_root = ?", e, envelope, e.workspaceRoot());
            case GatewayDeleted e -> views.write("DELETE FROM gateway_view WHERE id = ?", e.gatewayId());
        }
    }

    private void create(GatewayCreated event, Envelope envelope) {
        views.write(
                """
                INSERT INTO gateway_view (id, organization_id, name, url, workspace_root, status, auto_registered,
                    created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.gatewayId(),
                event.organizationId(),
                event.name(),
                event.url(),
                event.workspaceRoot(),
                GatewayStatus.PENDING,
                event.autoRegistered(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void set(String change, GatewayEvent event, Envelope envelope, @Nullable Object value) {
        views.write(
                "UPDATE gateway_view SET " + change + ", updated_at = ?, version = ? WHERE id = ?",
                value,
                envelope.at(),
                envelope.sequence(),
                event.gatewayId());
    }
}
