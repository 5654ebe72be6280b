package org.openclaw.missioncontrol.command.registrationtoken;

import java.util.UUID;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.LastingOrganization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a registration token must know of its organization and its gateway, read in the transaction of the events. */
@Component
class RegistrationTokenGuard {
    private final JdbcClient db;

    RegistrationTokenGuard(JdbcClient db) {
        this.db = db;
    }

    /** Makes sure that the organization is there and stays until the events are committed. */
    void requireOrganization(OrganizationId organization) {
        LastingOrganization.require(organization, db);
    }

    /** Makes sure that the gateway is there and stays until the events are committed. */
    void requireGateway(GatewayId gateway, OrganizationId organization) {
        db.sql("SELECT id FROM gateway_lookup WHERE id = ? AND organization_id = ? FOR UPDATE")
                .params(gateway.value(), organization.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("gateway"));
    }

    /** Refuses a token that is known already. Who brings the same one waits until this one is decided. */
    void requireNew(String tokenHash) {
        db.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('registration token ' || ?, 0))) AS held")
                .param(tokenHash)
                .query(Integer.class)
                .single();
        boolean known = db.sql("SELECT exists(SELECT FROM registration_token_lookup WHERE token_hash = ?)")
                .param(tokenHash)
                .query(Boolean.class)
                .single();
        if (known) throw Rejection.conflict("registration_token_known", "This token was issued before.");
    }
}
