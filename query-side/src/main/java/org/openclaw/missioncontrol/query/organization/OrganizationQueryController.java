package org.openclaw.missioncontrol.query.organization;

import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.ListOrganizations;
import org.openclaw.missioncontrol.api.organization.OrganizationView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows organizations to their members. */
@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationQueryController {
    private final Queries queries;

    OrganizationQueryController(Queries queries) {
        this.queries = queries;
    }

    /** All own organizations, by name. */
    @GetMapping
    Page<OrganizationView> list(UserId user, Paging paging) {
        return queries.ask(new ListOrganizations(user, paging));
    }

    /** The active organization. */
    @GetMapping("/me")
    OrganizationView active(Caller.Member caller) {
        return queries.ask(new GetOrganization(caller.organizationId(), caller.userId()));
    }

    /** One of the own organizations. */
    @GetMapping("/{organizationId}")
    OrganizationView get(@PathVariable OrganizationId organizationId, UserId user) {
        return queries.ask(new GetOrganization(organizationId, user));
    }
}
