package org.openclaw.missioncontrol.query.organization;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetActiveOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.ListOrganizations;
import org.openclaw.missioncontrol.api.organization.OrganizationView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Answers what members ask about their organizations. */
@Component
class OrganizationQueries {
    private static final Order ORGANIZATIONS =
            new Order(Sort.by("lowerName", "id"), Map.of("name", "lowerName", "created_at", "createdAt"));

    private final OrganizationRows organizations;
    private final Rows rows;

    OrganizationQueries(OrganizationRows organizations, Rows rows) {
        this.organizations = organizations;
        this.rows = rows;
    }

    @QueryHandler
    OrganizationView answer(GetOrganization query) {
        return organizations
                .findByOrganizationIdAndUserId(
                        query.organizationId().value(), query.userId().value())
                .orElseThrow(() -> Rejection.notFound("organization"))
                .toView();
    }

    @QueryHandler
    OrganizationView answer(GetActiveOrganization query) {
        return organizations
                .findByUserIdAndIsActiveTrue(query.userId().value())
                .orElseThrow(() -> Rejection.notFound("organization"))
                .toView();
    }

    @QueryHandler
    Page<OrganizationView> answer(ListOrganizations query) {
        return rows.page(
                OrganizationRow.class,
                List.of((row, _, is) ->
                        is.equal(row.get("userId"), query.userId().value())),
                query.paging(),
                ORGANIZATIONS,
                OrganizationRow::toView);
    }
}
