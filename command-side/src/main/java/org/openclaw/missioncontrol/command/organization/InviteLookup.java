package org.openclaw.missioncontrol.command.organization;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Keeps which invite a token or an e-mail address leads to, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class InviteLookup {
    private final Lookups lookups;

    InviteLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(OrganizationEvent event, Envelope envelope) {
        switch (event) {
            case OrganizationInviteCreated e -> add(e, envelope);
            case OrganizationInviteRevoked e -> lookups.write("DELETE FROM invite_lookup WHERE id = ?", e.inviteId());
            case OrganizationInviteAccepted e ->
                lookups.write("UPDATE invite_lookup SET is_pending = false WHERE id = ?", e.inviteId());
            case OrganizationDeleted e ->
                lookups.write("DELETE FROM invite_lookup WHERE organization_id = ?", e.organizationId());
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
        lookups.write(
                """
                INSERT INTO invite_lookup (id, organization_id, invited_email, token_hash, is_pending, created_at)
                VALUES (?, ?, ?, ?, true, ?)
                """, event.inviteId(), event.organizationId(), event.invitedEmail(), event.tokenHash(), envelope.at());
    }
}
