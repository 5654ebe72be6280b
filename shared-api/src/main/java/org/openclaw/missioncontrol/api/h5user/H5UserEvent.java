package org.openclaw.missioncontrol.api.h5user;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Personal;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to an H5 user. Stored for ever. */
public sealed interface H5UserEvent extends Versioned {
    H5UserId h5UserId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case H5UserRegistered _, H5UserRenamed _, H5UserAvatarChanged _ -> true;
            case H5UserLoggedIn _,
                    H5UserTokenReused _,
                    H5UserSuspended _,
                    H5UserReactivated _,
                    H5UserDeleted _,
                    H5UserAssigned _,
                    H5UserUnassigned _ -> false;
        };
    }

    /** @param username as he writes it; no other of the organization may have one that is equal but for case and form */
    @EventType("h5_user.registered")
    record H5UserRegistered(
            H5UserId h5UserId,
            OrganizationId organizationId,
            @Personal String username,
            @Personal @Nullable String displayName,
            @Personal @Nullable String email,
            @Personal @Nullable String phone)
            implements H5UserEvent {}

    @EventType("h5_user.renamed")
    record H5UserRenamed(
            H5UserId h5UserId, @Personal @Nullable String displayName) implements H5UserEvent {}

    @EventType("h5_user.avatar_changed")
    record H5UserAvatarChanged(
            H5UserId h5UserId, @Personal @Nullable String avatarUrl) implements H5UserEvent {}

    /** He showed his password. */
    @EventType("h5_user.logged_in")
    record H5UserLoggedIn(H5UserId h5UserId, H5TokenFamilyId familyId) implements H5UserEvent {}

    /** A spent refresh token came once more: all tokens of its family are dead, and all his connections end. */
    @EventType("h5_user.token_reused")
    record H5UserTokenReused(H5UserId h5UserId, H5TokenFamilyId familyId) implements H5UserEvent {}

    /** He is shut out; his tokens are dead. */
    @EventType("h5_user.suspended")
    record H5UserSuspended(H5UserId h5UserId) implements H5UserEvent {}

    @EventType("h5_user.reactivated")
    record H5UserReactivated(H5UserId h5UserId) implements H5UserEvent {}

    /** He is gone; his tokens are dead and his name stays taken. */
    @EventType("h5_user.deleted")
    record H5UserDeleted(H5UserId h5UserId) implements H5UserEvent {}

    /**
     * He may chat with the agent.
     *
     * @param boardId the context of their work
     * @param role a label without any right
     */
    @EventType("h5_user.assigned")
    record H5UserAssigned(H5UserId h5UserId, H5AssignmentId assignmentId, AgentId agentId, BoardId boardId, String role)
            implements H5UserEvent {}

    /** He may not chat with the agent any more. */
    @EventType("h5_user.unassigned")
    record H5UserUnassigned(H5UserId h5UserId, H5AssignmentId assignmentId, AgentId agentId) implements H5UserEvent {}
}
