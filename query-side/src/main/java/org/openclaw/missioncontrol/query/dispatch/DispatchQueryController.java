package org.openclaw.missioncontrol.query.dispatch;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.ListDispatches;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayQuery.GetGateway;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists what is and was owed to gateways. */
@RestController
@RequestMapping("/api/v1/gateways/{gatewayId}/dispatches")
class DispatchQueryController {
    private final Queries queries;

    DispatchQueryController(Queries queries) {
        this.queries = queries;
    }

    /** What the gateway is and was asked to do, newest first, and what came of it. */
    @GetMapping
    Page<DispatchView> list(
            @PathVariable GatewayId gatewayId,
            @RequestParam @Nullable DispatchStatus status,
            Paging paging,
            Caller caller) {
        queries.ask(new GetGateway(gatewayId, caller));
        return queries.ask(new ListDispatches(gatewayId, status, paging, caller));
    }
}
