package org.openclaw.missioncontrol.query.gateway;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.gateway.GatewayConnectionsView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetricsView;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGatewayConnections;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.ListGateways;
import org.openclaw.missioncontrol.api.gateway.GatewayView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about gateways: to admins of the organization alone. */
@Component
class GatewayQueries {
    private static final Order GATEWAYS =
            Order.newestFirst(Map.of("created_at", "createdAt", "name", "name", "status", "status"));

    private final Rows rows;

    GatewayQueries(Rows rows) {
        this.rows = rows;
    }

    @QueryHandler
    GatewayView answer(GetGateway query) {
        return find(query.gatewayId(), query.caller()).toView();
    }

    @QueryHandler
    GatewayMetricsView answer(GetGatewayMetrics query) {
        return find(query.gatewayId(), query.caller()).toMetrics();
    }

    @QueryHandler
    GatewayConnectionsView answer(GetGatewayConnections query) {
        return find(query.gatewayId(), query.caller()).toConnections();
    }

    private GatewayRow find(GatewayId id, Caller caller) {
        var gateway = rows.one(GatewayRow.class, id, caller.organizationId())
                .orElseThrow(() -> Rejection.notFound("gateway"));
        caller.requireOrganizationAdmin();
        return gateway;
    }

    @QueryHandler
    Page<GatewayView> answer(ListGateways query) {
        query.caller().requireOrganizationAdmin();
        Specification<GatewayRow> matching =
                query.status() == null ? Specification.unrestricted() : is("status", query.status());
        return rows.page(
                GatewayRow.class,
                List.of(ownedBy(query.caller()), matching),
                query.paging(),
                GATEWAYS,
                GatewayRow::toView);
    }

    private static Specification<GatewayRow> ownedBy(Caller caller) {
        return is("organizationId", caller.organizationId().value());
    }

    private static Specification<GatewayRow> is(String property, Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }
}
