package org.openclaw.missioncontrol.api.gateway;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about gateways. */
public sealed interface GatewayQuery {
    Caller caller();

    /** One gateway. */
    record GetGateway(GatewayId gatewayId, Caller caller) implements GatewayQuery, Query<GatewayView> {}

    /** What one gateway measured last. */
    record GetGatewayMetrics(GatewayId gatewayId, Caller caller) implements GatewayQuery, Query<GatewayMetricsView> {}

    /** The relay connection of one gateway. */
    record GetGatewayConnections(GatewayId gatewayId, Caller caller)
            implements GatewayQuery, Query<GatewayConnectionsView> {}

    /** The gateways of the organization. */
    record ListGateways(@Nullable GatewayStatus status, Paging paging, Caller caller)
            implements GatewayQuery, Query<Page<GatewayView>> {}
}
