package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.USER;
import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import java.util.Locale;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;

/** What happens to organizations and their members, in words. */
final class OrganizationActivity {
    private OrganizationActivity() {}

    static Entry of(OrganizationEvent event) {
        var organization = known(event.organizationId(), "name");
        return switch (event) {
            case OrganizationCreated e -> Entry.of("organization.created", "Organization ", e.name(), " was founded.");
            case OrganizationRenamed e ->
                Entry.of("organization.renamed", "Organization ", organization, " was renamed to ", e.name(), ".");
            case OrganizationDeleted _ ->
                Entry.of("organization.deleted", "Organization ", organization, " was deleted.");
            case OrganizationMemberAdded e ->
                Entry.of("member.added", USER, " joined as ", name(e.role()), ".")
                        .of(e.userId());
            case OrganizationMemberRoleChanged e ->
                Entry.of("member.role_changed", USER, " is ", name(e.role()), " now.")
                        .of(e.userId());
            case OrganizationMemberAccessChanged e ->
                Entry.of("member.access_changed", USER, " has other rights on boards now.")
                        .of(e.userId());
            case OrganizationMemberGrantedBoard e ->
                Entry.of(
                                "member.board_granted",
                                USER,
                                " got rights on board \"",
                                known(e.boardAccess().boardId(), "name"),
                                "\".")
                        .of(e.userId());
            case OrganizationMemberRemoved e ->
                Entry.of("member.removed", USER, " left the organization.").of(e.userId());
            case OrganizationInviteCreated e ->
                Entry.of("invite.created", "Somebody was invited as ", name(e.role()), ".");
            case OrganizationInviteRevoked _ -> Entry.of("invite.revoked", "An invite was revoked.");
            case OrganizationInviteAccepted e ->
                Entry.of("invite.accepted", USER, " accepted an invite.").of(e.userId());
        };
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
