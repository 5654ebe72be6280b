package org.openclaw.missioncontrol.query.organization;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps invites, also accepted ones. */
@Component
@ProcessingGroup(Views.GROUP)
class InviteProjection {
    private final ViewWriter views;

    InviteProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        switch (event) {
            case OrganizationInviteCreated e -> add(e, envelope);
            case OrganizationInviteRevoked e -> views.write("DELETE FROM invite_view WHERE id = ?", e.inviteId());
            case OrganizationInviteAccepted e -> accept(e, envelope);
            case OrganizationDeleted e ->
                views.write("DELETE FROM invite_view WHERE organization_id = ?", e.organizationId());
            case OrganizationCreated _,
                    OrganizationRenamed _,
                    OrganizationMemberAdded _,
                    OrganizationMemberRoleChanged _,
                    OrganizationMemberAccessChanged _,
                    OrganizationMemberGrantedBoard _,
                    OrganizationMemberRemoved _ -> {}
        }
    }

    private void add(OrganizationInviteCreated event, Envelope envelope) {
        views.write(
                """
                INSERT INTO invite_view (id, organization_id, invited_email, role, all_boards_read, all_boards_write,
                    created_by_user_id, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.inviteId(),
                event.organizationId(),
                event.invitedEmail(),
                event.role(),
                event.allBoardsRead(),
                event.allBoardsWrite(),
                envelope.actor().userId(),
                envelope.at(),
                envelope.at());
    }

    private void accept(OrganizationInviteAccepted event, Envelope envelope) {
        views.write("""
            UPDATE invite_view SET accepted_by_user_id = ?, accepted_at = ?, updated_at = ? WHERE id = ?
            """, event.userId(), envelope.at(), envelope.at(), event.inviteId());
    }
}
