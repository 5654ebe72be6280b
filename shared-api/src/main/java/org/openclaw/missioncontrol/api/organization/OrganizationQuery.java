package org.openclaw.missioncontrol.api.organization;

import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about organizations, each as one of its members. */
public sealed interface OrganizationQuery {
    UserId userId();

    /** One organization; unknown to whoever is no member of it. */
    record GetOrganization(OrganizationId organizationId, UserId userId)
            implements OrganizationQuery, Query<OrganizationView> {}

    /** The organization in which the user works. */
    record GetActiveOrganization(UserId userId) implements OrganizationQuery, Query<OrganizationView> {}

    /** All organizations of the user. */
    record ListOrganizations(UserId userId, Paging paging)
            implements OrganizationQuery, Query<Page<OrganizationView>> {}

    /** The user's own membership, with his rights. */
    record GetMembership(OrganizationId organizationId, UserId userId)
            implements OrganizationQuery, Query<MemberView> {}
}
