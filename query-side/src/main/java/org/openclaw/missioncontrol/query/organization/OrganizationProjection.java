package org.openclaw.missioncontrol.query.organization;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps organizations. */
@Component
@ProcessingGroup(Views.GROUP)
class OrganizationProjection {
    private final ViewWriter views;

    OrganizationProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        switch (event) {
            case OrganizationCreated e -> create(e, envelope);
            case OrganizationRenamed e ->
                views.write(
                        "UPDATE organization_view SET name = ?, updated_at = ?, version = ? WHERE id = ?",
                        e.name(),
                        envelope.at(),
                        envelope.sequence(),
                        e.organizationId());
            case OrganizationDeleted e -> views.write("DELETE FROM organization_view WHERE id = ?", e.organizationId());
            case OrganizationMemberAdded _,
                    OrganizationMemberRoleChanged _,
                    OrganizationMemberAccessChanged _,
                    OrganizationMemberGrantedBoard _,
                    OrganizationMemberRemoved _,
                    OrganizationInviteCreated _,
                    OrganizationInviteRevoked _,
                    OrganizationInviteAccepted _ -> {}
        }
    }

    private void create(OrganizationCreated event, Envelope envelope) {
        views.write("""
            INSERT INTO organization_view (id, name, created_at, updated_at, version)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """, event.organizationId(), event.name(), envelope.at(), envelope.at(), envelope.sequence());
    }
}
