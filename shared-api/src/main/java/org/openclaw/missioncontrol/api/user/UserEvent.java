package org.openclaw.missioncontrol.api.user;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Personal;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a user. Stored for ever. It belongs to no organization. */
public sealed interface UserEvent extends Versioned {
    UserId userId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case UserActiveOrganizationChanged _ -> false;
            case UserRegistered _,
                    UserIdentitySynced _,
                    UserRenamed _,
                    UserPreferredNameChanged _,
                    UserPronounsChanged _,
                    UserTimezoneChanged _,
                    UserNotesChanged _,
                    UserContextChanged _,
                    UserDeleted _ -> true;
        };
    }

    /** A person became known here. */
    @EventType("user.registered")
    record UserRegistered(
            UserId userId,
            @Personal String clerkUserId,
            @Personal @Nullable String email,
            @Personal @Nullable String name)
            implements UserEvent {}

    /** E-mail address and name are now as they are known elsewhere. */
    @EventType("user.identity_synced")
    record UserIdentitySynced(
            UserId userId,
            @Personal @Nullable String email,
            @Personal @Nullable String name) implements UserEvent {}

    @EventType("user.renamed")
    record UserRenamed(UserId userId, @Personal @Nullable String name) implements UserEvent {}

    @EventType("user.preferred_name_changed")
    record UserPreferredNameChanged(
            UserId userId, @Personal @Nullable String preferredName) implements UserEvent {}

    @EventType("user.pronouns_changed")
    record UserPronounsChanged(
            UserId userId, @Personal @Nullable String pronouns) implements UserEvent {}

    @EventType("user.timezone_changed")
    record UserTimezoneChanged(
            UserId userId, @Personal @Nullable String timezone) implements UserEvent {}

    @EventType("user.notes_changed")
    record UserNotesChanged(
            UserId userId, @Personal @Nullable String notes) implements UserEvent {}

    @EventType("user.context_changed")
    record UserContextChanged(
            UserId userId, @Personal @Nullable String context) implements UserEvent {}

    /** The user chose where he works. The organization that he creates, and the first that he joins, need no choice. */
    @EventType("user.active_organization_changed")
    record UserActiveOrganizationChanged(UserId userId, OrganizationId organizationId) implements UserEvent {}

    @EventType("user.deleted")
    record UserDeleted(UserId userId) implements UserEvent {}
}
