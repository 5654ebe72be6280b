package org.openclaw.missioncontrol.api.organization;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of an organization and its members. */
public sealed interface OrganizationCommand {
    @TargetAggregateIdentifier
    OrganizationId organizationId();

    /**
     * Founds an organization with its first owner, who works in it from then on.
     *
     * @param memberId of the first owner
     * @param personal whether it is the one that a user gets who has none; refused when he has one
     */
    record CreateOrganization(
            OrganizationId organizationId, String name, UserId createdByUserId, MemberId memberId, boolean personal)
            implements OrganizationCommand {}

    /** Changes what was sent and nothing else. */
    record UpdateOrganization(OrganizationId organizationId, Change<String> name) implements OrganizationCommand {}

    /** Removes the organization and everything that it owns; the past stays. */
    record DeleteOrganization(OrganizationId organizationId) implements OrganizationCommand {}

    /** Gives a member both rights on a board when he has not got them; sent by processes. */
    record GrantBoardAccess(OrganizationId organizationId, UserId userId, BoardId boardId)
            implements OrganizationCommand {}

    /** Ends the membership of a user who is no more; his organization ends with its last owner; sent by processes. */
    record EndMembership(OrganizationId organizationId, UserId userId) implements OrganizationCommand {}

    /** Changes what was sent of a member and nothing else. */
    record UpdateMember(OrganizationId organizationId, MemberId memberId, Change<Role> role)
            implements OrganizationCommand {}

    /** Gives a member exactly these rights on boards. */
    record ReplaceMemberAccess(OrganizationId organizationId, MemberId memberId, Rights rights)
            implements OrganizationCommand {}

    /** Sends a member away. */
    record RemoveMember(OrganizationId organizationId, MemberId memberId) implements OrganizationCommand {}

    /**
     * Lets somebody join who has the token.
     *
     * @param invitedEmail in lower case
     * @param tokenHash SHA-256 of the token, which is shown once and never sent to here
     */
    record CreateInvite(
            OrganizationId organizationId,
            InviteId inviteId,
            String invitedEmail,
            Role role,
            Rights rights,
            String tokenHash)
            implements OrganizationCommand {}

    /** Makes an invite worthless that nobody has accepted. */
    record RevokeInvite(OrganizationId organizationId, InviteId inviteId) implements OrganizationCommand {}

    /**
     * Makes the user a member, or adds to what he is as one.
     *
     * @param memberId of the membership, if he has none yet
     */
    record AcceptInvite(OrganizationId organizationId, InviteId inviteId, UserId userId, MemberId memberId)
            implements OrganizationCommand {}
}
