package org.openclaw.missioncontrol.query.gateway;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayConnectionsView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetricsView;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGatewayConnections;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.ListGateways;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.gateway.GatewayView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows gateways. */
@RestController
@RequestMapping("/api/v1/gateways")
class GatewayQueryController {
    private final Queries queries;

    GatewayQueryController(Queries queries) {
        this.queries = queries;
    }

    /** The gateways of the organization, newest first. */
    @GetMapping
    Page<GatewayView> list(@RequestParam @Nullable GatewayStatus status, Paging paging, Caller caller) {
        return queries.ask(new ListGateways(status, paging, caller));
    }

    /** One gateway. */
    @GetMapping("/{gatewayId}")
    GatewayView get(@PathVariable GatewayId gatewayId, Caller caller) {
        return queries.ask(new GetGateway(gatewayId, caller));
    }

    /** What the gateway measured at its last heartbeat. */
    @GetMapping("/{gatewayId}/metrics")
    GatewayMetricsView metrics(@PathVariable GatewayId gatewayId, Caller caller) {
        return queries.ask(new GetGatewayMetrics(gatewayId, caller));
    }

    /** Whether the gateway can be reached: its relay connection, on whichever node. */
    @GetMapping("/{gatewayId}/connections")
    GatewayConnectionsView connections(@PathVariable GatewayId gatewayId, Caller caller) {
        return queries.ask(new GetGatewayConnections(gatewayId, caller));
    }
}
