package org.openclaw.missioncontrol.command.board;

import java.util.ArrayList;
import java.util.List;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guard that has been told which gateways and groups there are. The real one is tested on a real database. */
class FakeBoardGuard extends BoardGuard {
    final List<GatewayId> gateways = new ArrayList<>();
    final List<BoardGroupId> groups = new ArrayList<>();
    boolean organizationGone;

    @SuppressWarnings("DataFlowIssue")
    FakeBoardGuard() {
        super((JdbcClient) null);
    }

    @Override
    void requireOrganization(OrganizationId organization) {
        if (organizationGone) throw Rejection.notFound("organization");
    }

    @Override
    void lock(BoardId board) {}

    @Override
    void requireNoNamesakes(BoardId board, GatewayId gateway, OrganizationId organization) {}

    @Override
    void requireGateway(GatewayId gateway, OrganizationId organization) {
        if (!gateways.contains(gateway)) throw Rejection.invalid("gateway_id", "unknown_gateway", "Unknown");
    }

    @Override
    void requireGroup(BoardGroupId group, OrganizationId organization) {
        if (!groups.contains(group)) throw Rejection.invalid("board_group_id", "unknown_board_group", "Unknown");
    }
}
