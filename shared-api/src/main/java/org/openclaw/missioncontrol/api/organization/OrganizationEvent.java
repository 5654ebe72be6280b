package org.openclaw.missioncontrol.api.organization;

import java.util.List;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Personal;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to an organization and its members. Stored for ever. */
public sealed interface OrganizationEvent extends Versioned {
    OrganizationId organizationId();

    /** Whether it changed what a PATCH of the organization can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case OrganizationCreated _, OrganizationRenamed _, OrganizationDeleted _ -> true;
            case OrganizationMemberAdded _,
                    OrganizationMemberRoleChanged _,
                    OrganizationMemberAccessChanged _,
                    OrganizationMemberGrantedBoard _,
                    OrganizationMemberRemoved _,
                    OrganizationInviteCreated _,
                    OrganizationInviteRevoked _,
                    OrganizationInviteAccepted _ -> false;
        };
    }

    /**
     * The organization was founded; its founder works in it from then on.
     *
     * @param personal whether it is the one that a user gets who has none
     */
    @EventType("organization.created")
    record OrganizationCreated(OrganizationId organizationId, String name, UserId createdByUserId, boolean personal)
            implements OrganizationEvent {}

    @EventType("organization.renamed")
    record OrganizationRenamed(OrganizationId organizationId, String name) implements OrganizationEvent {}

    /** The organization is no more, and nothing of it can be reached. */
    @EventType("organization.deleted")
    record OrganizationDeleted(OrganizationId organizationId) implements OrganizationEvent {}

    /** A user joined; he works here from then on if he worked nowhere. */
    @EventType("organization.member_added")
    record OrganizationMemberAdded(
            OrganizationId organizationId,
            MemberId memberId,
            UserId userId,
            Role role,
            boolean allBoardsRead,
            boolean allBoardsWrite,
            List<BoardAccess> boardAccess)
            implements OrganizationEvent {
        public OrganizationMemberAdded(
                OrganizationId organizationId, MemberId memberId, UserId userId, Role role, Rights rights) {
            this(
                    organizationId,
                    memberId,
                    userId,
                    role,
                    rights.allBoardsRead(),
                    rights.allBoardsWrite(),
                    rights.boardAccess());
        }

        /** The rights with which he comes. */
        public Rights rights() {
            return new Rights(allBoardsRead, allBoardsWrite, boardAccess);
        }
    }

    /** A member became something else. */
    @EventType("organization.member_role_changed")
    record OrganizationMemberRoleChanged(OrganizationId organizationId, MemberId memberId, UserId userId, Role role)
            implements OrganizationEvent {}

    /** All rights on boards that a member has from then on: others he has not any more. */
    @EventType("organization.member_access_changed")
    record OrganizationMemberAccessChanged(
            OrganizationId organizationId,
            MemberId memberId,
            UserId userId,
            boolean allBoardsRead,
            boolean allBoardsWrite,
            List<BoardAccess> boardAccess)
            implements OrganizationEvent {
        public OrganizationMemberAccessChanged(
                OrganizationId organizationId, MemberId memberId, UserId userId, Rights rights) {
            this(
                    organizationId,
                    memberId,
                    userId,
                    rights.allBoardsRead(),
                    rights.allBoardsWrite(),
                    rights.boardAccess());
        }

        /** All rights that he has from then on. */
        public Rights rights() {
            return new Rights(allBoardsRead, allBoardsWrite, boardAccess);
        }
    }

    /** A member got rights on one board; those on others stay as they are. */
    @EventType("organization.member_granted_board")
    record OrganizationMemberGrantedBoard(
            OrganizationId organizationId, MemberId memberId, UserId userId, BoardAccess boardAccess)
            implements OrganizationEvent {}

    /** A user left; he works in his oldest other organization from then on if he worked here. */
    @EventType("organization.member_removed")
    record OrganizationMemberRemoved(OrganizationId organizationId, MemberId memberId, UserId userId)
            implements OrganizationEvent {}

    /**
     * Somebody may join, with this role and these rights, who has the token.
     *
     * @param invitedEmail in lower case
     * @param tokenHash SHA-256; the token itself is nowhere
     */
    @EventType("organization.invite_created")
    record OrganizationInviteCreated(
            OrganizationId organizationId,
            InviteId inviteId,
            @Personal String invitedEmail,
            Role role,
            boolean allBoardsRead,
            boolean allBoardsWrite,
            List<BoardAccess> boardAccess,
            String tokenHash)
            implements OrganizationEvent {
        public OrganizationInviteCreated(
                OrganizationId organizationId,
                InviteId inviteId,
                String invitedEmail,
                Role role,
                Rights rights,
                String tokenHash) {
            this(
                    organizationId,
                    inviteId,
                    invitedEmail,
                    role,
                    rights.allBoardsRead(),
                    rights.allBoardsWrite(),
                    rights.boardAccess(),
                    tokenHash);
        }

        /** The rights that it gives. */
        public Rights rights() {
            return new Rights(allBoardsRead, allBoardsWrite, boardAccess);
        }
    }

    /** The invite is worth nothing any more. */
    @EventType("organization.invite_revoked")
    record OrganizationInviteRevoked(OrganizationId organizationId, InviteId inviteId) implements OrganizationEvent {}

    /**
     * The invite was used. What its user is from then on, the events behind this one say.
     *
     * @param memberId the membership that it led to, or that it added to
     */
    @EventType("organization.invite_accepted")
    record OrganizationInviteAccepted(
            OrganizationId organizationId, InviteId inviteId, UserId userId, MemberId memberId)
            implements OrganizationEvent {}
}
