package org.openclaw.missioncontrol.command.gateway;

import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeGatewayGuard extends GatewayGuard {
    boolean organizationGone;
    boolean nameTaken;
    boolean hasBoards;

    @SuppressWarnings("DataFlowIssue")
    FakeGatewayGuard() {
        super(null);
    }

    @Override
    void requireOrganization(OrganizationId organization) {
        if (organizationGone) throw Rejection.notFound("organization");
    }

    @Override
    void requireFreeName(GatewayId gateway, String name, OrganizationId organization) {
        if (nameTaken) throw Rejection.conflict("gateway_name_taken", "Taken");
    }

    @Override
    void requireNoBoards(GatewayId gateway) {
        if (hasBoards) throw Rejection.conflict("gateway_has_boards", "Boards");
    }
}
