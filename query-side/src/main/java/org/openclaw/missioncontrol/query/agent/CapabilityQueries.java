package org.openclaw.missioncontrol.query.agent;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentQuery.GetCapability;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListCapabilities;
import org.openclaw.missioncontrol.api.agent.CapabilityView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about the capabilities of agents. */
@Component
class CapabilityQueries {
    private static final Order BY_CAPABILITY =
            new Order(Sort.by("capability"), Map.of("capability", "capability", "created_at", "createdAt"));

    private final Rows rows;

    CapabilityQueries(Rows rows) {
        this.rows = rows;
    }

    @QueryHandler
    Page<CapabilityView> answer(ListCapabilities query) {
        query.caller().requireOrganizationAdmin();
        if (rows.one(AgentRow.class, AgentQueries.one(query.agentId(), query.caller()))
                .isEmpty()) throw Rejection.notFound("agent");
        var conditions = List.of(of(query.agentId(), query.caller()));
        return rows.page(CapabilityRow.class, conditions, query.paging(), BY_CAPABILITY, CapabilityRow::toView);
    }

    @QueryHandler
    CapabilityView answer(GetCapability query) {
        query.caller().requireOrganizationAdmin();
        return rows.one(
                        CapabilityRow.class,
                        of(query.agentId(), query.caller())
                                .and((row, _, is) -> is.equal(
                                        row.get("id"), query.capabilityId().value())))
                .orElseThrow(() -> Rejection.notFound("capability"))
                .toView();
    }

    private static Specification<CapabilityRow> of(AgentId agent, Caller caller) {
        return (row, _, is) -> is.and(
                is.equal(row.get("agentId"), agent.value()),
                is.equal(row.get("organizationId"), caller.organizationId().value()));
    }
}
