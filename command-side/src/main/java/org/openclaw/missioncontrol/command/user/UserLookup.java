package org.openclaw.missioncontrol.command.user;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.user.UserEvent;
import org.openclaw.missioncontrol.api.user.UserEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps who is known here and where he works, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class UserLookup {
    private final Lookups lookups;

    UserLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(UserEvent event) {
        switch (event) {
            case UserRegistered e ->
                lookups.write(
                        "INSERT INTO user_lookup (id, clerk_user_id, email, is_named) VALUES (?, ?, ?, ?)",
                        e.userId(),
                        e.clerkUserId(),
                        e.email(),
                        isNamed(e.name()));
            case UserIdentitySynced e ->
                lookups.write(
                        "UPDATE user_lookup SET email = ?, is_named = ? WHERE id = ?",
                        e.email(),
                        isNamed(e.name()),
                        e.userId());
            case UserRenamed e ->
                lookups.write("UPDATE user_lookup SET is_named = ? WHERE id = ?", isNamed(e.name()), e.userId());
            case UserActiveOrganizationChanged e ->
                lookups.write(
                        "UPDATE user_lookup SET active_organization_id = ? WHERE id = ?",
                        e.organizationId(),
                        e.userId());
            case UserDeleted e -> lookups.write("DELETE FROM user_lookup WHERE id = ?", e.userId());
            case UserPreferredNameChanged _,
                    UserPronounsChanged _,
                    UserTimezoneChanged _,
                    UserNotesChanged _,
                    UserContextChanged _ -> {}
        }
    }

    @EventHandler
    void on(OrganizationEvent event) {
        switch (event) {
            case OrganizationCreated e ->
                lookups.write(
                        "UPDATE user_lookup SET active_organization_id = ? WHERE id = ?",
                        e.organizationId(),
                        e.createdByUserId());
            case OrganizationMemberAdded e ->
                lookups.write(
                        "UPDATE user_lookup SET active_organization_id = ?"
                                + " WHERE id = ? AND active_organization_id IS NULL",
                        e.organizationId(),
                        e.userId());
            case OrganizationMemberRemoved e -> moveOn(e);
            case OrganizationDeleted e ->
                lookups.write(
                        "UPDATE user_lookup SET active_organization_id = NULL WHERE active_organization_id = ?",
                        e.organizationId());
            case OrganizationRenamed _,
                    OrganizationMemberRoleChanged _,
                    OrganizationMemberAccessChanged _,
                    OrganizationMemberGrantedBoard _,
                    OrganizationInviteCreated _,
                    OrganizationInviteRevoked _,
                    OrganizationInviteAccepted _ -> {}
        }
    }

    private void moveOn(OrganizationMemberRemoved event) {
        lookups.write("""
            UPDATE user_lookup SET active_organization_id =
                   (SELECT organization_id FROM member_lookup WHERE user_id = ? AND organization_id <> ?
                     ORDER BY created_at, id LIMIT 1)
             WHERE id = ? AND active_organization_id = ?
            """, event.userId(), event.organizationId(), event.userId(), event.organizationId());
    }

    private static boolean isNamed(@Nullable String name) {
        return name != null && !name.isBlank();
    }
}
