package org.openclaw.missioncontrol.query.registrationtoken;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayDeleted;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayRegistered;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps registration tokens as admins see them: those that are worth something, one for each gateway. */
@Component
@ProcessingGroup(Views.GROUP)
class RegistrationTokenProjection {
    private final ViewWriter views;

    RegistrationTokenProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(RegistrationTokenEvent event, Envelope envelope) {
        switch (event) {
            case RegistrationTokenIssued e -> add(e, envelope);
            case RegistrationTokenRevoked e ->
                views.write("DELETE FROM registration_token_view WHERE id = ?", e.registrationTokenId());
        }
    }

    private void add(RegistrationTokenIssued event, Envelope envelope) {
        views.write(
                "DELETE FROM registration_token_view WHERE gateway_id = ? AND id <> ?",
                event.gatewayId(),
                event.registrationTokenId());
        views.write(
                """
                INSERT INTO registration_token_view (id, organization_id, gateway_id, name, expires_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.registrationTokenId(),
                event.organizationId(),
                event.gatewayId(),
                event.name(),
                event.expiresAt(),
                envelope.at());
    }

    @EventHandler
    void on(GatewayRegistered event, Envelope envelope) {
        views.write(
                "UPDATE registration_token_view SET last_used_at = ? WHERE gateway_id = ?",
                envelope.at(),
                event.gatewayId());
    }

    @EventHandler
    void on(GatewayDeleted event) {
        views.write("DELETE FROM registration_token_view WHERE gateway_id = ?", event.gatewayId());
    }
}
