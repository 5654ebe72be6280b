package org.openclaw.missioncontrol.api.user;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a user. */
public sealed interface UserCommand {
    @TargetAggregateIdentifier
    UserId userId();

    /** Makes a person known here who was vouched for elsewhere. */
    record RegisterUser(
            UserId userId,
            String clerkUserId,
            @Nullable String email,
            @Nullable String name) implements UserCommand {}

    /** Takes over what is said elsewhere: a differing e-mail address, and a name where there is none. */
    record SyncUserIdentity(
            UserId userId, @Nullable String email, @Nullable String name) implements UserCommand {}

    /** Changes what was sent of the profile and nothing else. */
    record UpdateUserProfile(
            UserId userId,
            Change<@Nullable String> name,
            Change<@Nullable String> preferredName,
            Change<@Nullable String> pronouns,
            Change<@Nullable String> timezone,
            Change<@Nullable String> notes,
            Change<@Nullable String> context)
            implements UserCommand {}

    /** Makes one of his organizations the one in which he works. */
    record SetActiveOrganization(UserId userId, OrganizationId organizationId) implements UserCommand {}

    /** Removes the user; what he did stays. */
    record DeleteUser(UserId userId) implements UserCommand {}
}
