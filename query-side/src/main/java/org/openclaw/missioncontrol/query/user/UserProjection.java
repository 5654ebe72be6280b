package org.openclaw.missioncontrol.query.user;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.user.UserEvent;
import org.openclaw.missioncontrol.api.user.UserEvent.*;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;

/** Keeps users, and where each of them works. */
@Component
@ProcessingGroup(Views.GROUP)
class UserProjection {
    private final ViewWriter views;

    UserProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(UserEvent event, Envelope envelope) {
        switch (event) {
            case UserRegistered e -> register(e, envelope);
            case UserIdentitySynced e -> {
                set("email = ?", e, envelope, e.email());
                set("name = ?", e, envelope, e.name());
            }
            case UserRenamed e -> set("name = ?", e, envelope, e.name());
            case UserPreferredNameChanged e -> set("preferred_name = ?", e, envelope, e.preferredName());
            case UserPronounsChanged e -> set("pronouns = ?", e, envelope, e.pronouns());
            case UserTimezoneChanged e -> set("timezone = ?", e, envelope, e.timezone());
            case UserNotesChanged e -> set("notes = ?", e, envelope, e.notes());
            case UserContextChanged e -> set("context = ?", e, envelope, e.context());
            case UserActiveOrganizationChanged e ->
                views.write(
                        "UPDATE user_view SET active_organization_id = ? WHERE id = ?", e.organizationId(), e.userId());
            case UserDeleted e -> {
                set("is_deleted = ?", e, envelope, true);
                views.write("UPDATE user_view SET active_organization_id = NULL WHERE id = ?", e.userId());
            }
        }
    }

    private void register(UserRegistered event, Envelope envelope) {
        views.write(
                """
                INSERT INTO user_view (id, clerk_user_id, email, name, created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.userId(),
                event.clerkUserId(),
                event.email(),
                event.name(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void set(String change, UserEvent event, Envelope envelope, @Nullable Object value) {
        views.write(
                "UPDATE user_view SET " + change + ", updated_at = ?, version = ? WHERE id = ?",
                value,
                envelope.at(),
                envelope.sequence(),
                event.userId());
    }

    @EventHandler
    void on(OrganizationEvent event) {
        switch (event) {
            case OrganizationCreated e ->
                views.write(
                        "UPDATE user_view SET active_organization_id = ? WHERE id = ?",
                        e.organizationId(),
                        e.createdByUserId());
            case OrganizationMemberAdded e ->
                views.write(
                        "UPDATE user_view SET active_organization_id = ?"
                                + " WHERE id = ? AND active_organization_id IS NULL AND NOT is_deleted",
                        e.organizationId(),
                        e.userId());
            case OrganizationMemberRemoved e -> moveOn(e);
            case OrganizationDeleted e ->
                views.write(
                        "UPDATE user_view SET active_organization_id = NULL WHERE active_organization_id = ?",
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
        views.write("""
            UPDATE user_view SET active_organization_id =
                   (SELECT organization_id FROM member_view WHERE user_id = ? AND organization_id <> ?
                     ORDER BY created_at, id LIMIT 1)
             WHERE id = ? AND active_organization_id = ?
            """, event.userId(), event.organizationId(), event.userId(), event.organizationId());
    }
}
