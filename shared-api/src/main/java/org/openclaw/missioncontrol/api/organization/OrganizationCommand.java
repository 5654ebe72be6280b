package org.openclaw.missioncontrol.api.organization;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
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

    /** Ends the membership of a user who is no more; his organization ends with him when he was alone; sent by processes. */
    record EndMembership(OrganizationId organizationId, UserId userId) implements OrganizationCommand {}
}
