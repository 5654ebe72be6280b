package org.openclaw.missioncontrol.query.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.dispatch.DispatchQuery.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about what is owed to gateways: to admins, and to the gateway itself. */
@Component
class DispatchQueries {
    private static final Order DISPATCHES = Order.newestFirst(Map.of("created_at", "createdAt"));
    private static final Limit AT_ONCE = Limit.of(100);

    private final Rows rows;
    private final DispatchRows dispatches;

    DispatchQueries(Rows rows, DispatchRows dispatches) {
        this.rows = rows;
        this.dispatches = dispatches;
    }

    @QueryHandler
    Page<DispatchView> answer(ListDispatches query) {
        query.caller().requireOrganizationAdmin();
        Specification<DispatchRow> matching =
                query.status() == null ? Specification.unrestricted() : is("status", query.status());
        return rows.page(
                DispatchRow.class,
                List.of(
                        is("organizationId", query.caller().organizationId().value()),
                        is("gatewayId", query.gatewayId().value()),
                        matching),
                query.paging(),
                DISPATCHES,
                DispatchRow::toView);
    }

    @QueryHandler
    List<Owed> answer(ListOwed query) {
        var gateway = query.caller();
        return dispatches
                .findOwed(
                        gateway.gatewayId().value(),
                        gateway.organizationId().value(),
                        query.after(),
                        Instant.now(),
                        AT_ONCE)
                .stream()
                .map(DispatchRow::toOwed)
                .toList();
    }

    private static Specification<DispatchRow> is(String property, Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }
}
