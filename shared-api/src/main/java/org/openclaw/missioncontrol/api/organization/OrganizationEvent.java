package org.openclaw.missioncontrol.api.organization;

import java.util.List;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to an organization and its members. Stored for ever. */
public sealed interface OrganizationEvent extends Versioned {
    OrganizationId organizationId();

    /** Whether it changed what a PATCH of the organization can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case OrganizationCreated _, OrganizationRenamed _, OrganizationDeleted _ -> true;
            case OrganizationMemberAdded _, OrganizationMemberGrantedBoard _, OrganizationMemberRemoved _ -> false;
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
            implements OrganizationEvent {}

    /** A member got rights on one board; those on others stay as they are. */
    @EventType("organization.member_granted_board")
    record OrganizationMemberGrantedBoard(
            OrganizationId organizationId, MemberId memberId, UserId userId, BoardAccess boardAccess)
            implements OrganizationEvent {}

    /** A user left; he works in his oldest other organization from then on if he worked here. */
    @EventType("organization.member_removed")
    record OrganizationMemberRemoved(OrganizationId organizationId, MemberId memberId, UserId userId)
            implements OrganizationEvent {}
}
