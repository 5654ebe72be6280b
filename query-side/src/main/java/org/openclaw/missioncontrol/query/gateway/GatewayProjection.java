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
import org.openclaw.missioncontrol.platform.sql.Columns;
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
            case GatewayRegistered e -> register(e);
            case GatewayWentOnline e -> show(e, GatewayStatus.ONLINE);
            case GatewayWentOffline e -> show(e, GatewayStatus.OFFLINE);
            case GatewayFailed e -> show(e, GatewayStatus.ERROR);
            case GatewayDeregistered _, GatewaySyncRequested _ -> {}
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

    /** Its last connection and its status are no edits of it. */
    private void register(GatewayRegistered event) {
        views.write(
                "UPDATE gateway_view SET runtime_version = ?, capabilities = ?::jsonb, ip = ? WHERE id = ?",
                event.version(),
                Columns.json(event.capabilities()),
                event.ip(),
                event.gatewayId());
    }

    private void show(GatewayEvent event, GatewayStatus status) {
        views.write("UPDATE gateway_view SET status = ? WHERE id = ?", status, event.gatewayId());
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
