package org.openclaw.missioncontrol.command.support;

import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An organization that outlasts the command: whatever is made in it is there when the organization is deleted, and goes
 * with it. It is locked before anything else.
 */
public final class LastingOrganization {
    private LastingOrganization() {}

    /** Makes sure that the organization is there and stays until the events are committed. */
    public static void require(OrganizationId organization, JdbcClient db) {
        db.sql("SELECT 1 FROM organization_lookup WHERE id = ? FOR SHARE")
                .param(organization.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("organization"));
    }
}
