package org.openclaw.missioncontrol.query.registrationtoken;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenQuery.ListRegistrationTokens;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.stereotype.Component;

/** Answers what is asked about registration tokens: to admins of the organization alone. */
@Component
class RegistrationTokenQueries {
    private static final Order TOKENS = Order.newestFirst(Map.of("created_at", "createdAt"));

    private final Rows rows;

    RegistrationTokenQueries(Rows rows) {
        this.rows = rows;
    }

    @QueryHandler
    Page<RegistrationTokenView> answer(ListRegistrationTokens query) {
        query.caller().requireOrganizationAdmin();
        return rows.page(
                RegistrationTokenRow.class,
                List.of((row, _, is) -> is.equal(
                        row.get("organizationId"),
                        query.caller().organizationId().value())),
                query.paging(),
                TOKENS,
                RegistrationTokenRow::toView);
    }
}
