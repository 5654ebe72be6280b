package org.openclaw.missioncontrol.command.gateway;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.IssueRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.security.TokenHash;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which gateway stands behind a registration token: the one that it was issued for; with a token of the configuration the one
 * of that name, or a new one; with any other token a new one, if an admin or the configuration lets it in.
 */
@Component
class Registrations {
    private static final String FORM = "gw_reg_[A-Za-z0-9_-]{32,500}";

    private final JdbcClient db;
    private final Commands commands;
    private final boolean enabled;
    private final boolean open;
    private final List<String> configured;

    Registrations(
            JdbcClient db,
            Commands commands,
            @Value("${mission-control.gateways.registration-enabled:true}") boolean enabled,
            @Value("${mission-control.gateways.registration-open:false}") boolean open,
            @Value("${mission-control.gateways.registration-tokens:}") List<String> configured) {
        this.db = db;
        this.commands = commands;
        this.enabled = enabled;
        this.open = open;
        this.configured =
                configured.stream().map(entry -> TokenHash.of(entry.strip())).toList();
    }

    /**
     * The gateway, which may not be known yet.
     *
     * @param admin who vouches for it with a credential of his own; null when nobody does
     * @throws Rejection when nothing lets it in; whatever the token lacks, it sounds the same
     */
    GatewayId gateway(Registration body, Caller.@Nullable Member admin, String requestId) {
        if (!enabled)
            throw Rejection.forbidden(
                    "gateway_registration_disabled", "No gateway can introduce itself here. Ask whoever runs this.");
        return issued(body)
                .or(() -> configured(body))
                .or(() -> adopted(body, admin, requestId))
                .orElseThrow(() -> Rejection.unauthenticated(
                        "invalid_registration_token",
                        "The registration token is wrong, revoked or too old. Ask an admin for a new one."));
    }

    private Optional<GatewayId> issued(Registration body) {
        return db.sql("""
            SELECT t.gateway_id FROM registration_token_lookup t
             WHERE t.token_hash = ? AND t.organization_id = ?
               AND (t.expires_at IS NULL OR t.expires_at > now()
                    OR EXISTS (SELECT FROM gateway_lookup g WHERE g.id = t.gateway_id AND g.is_registered))
            """)
                .params(
                        TokenHash.of(body.registrationToken()),
                        body.organizationId().value())
                .query(UUID.class)
                .optional()
                .map(GatewayId::new);
    }

    /** By its name, among those that have no token of their own. */
    private Optional<GatewayId> configured(Registration body) {
        var entry = TokenHash.of(body.organizationId() + "=" + body.registrationToken());
        if (!configured.contains(entry)) return Optional.empty();
        return db.sql("""
            SELECT g.id FROM gateway_lookup g
             WHERE g.organization_id = ? AND lower(g.name) = lower(?) AND g.is_registered
               AND NOT EXISTS (SELECT FROM registration_token_lookup t WHERE t.gateway_id = g.id)
            """)
                .params(body.organizationId().value(), body.name().strip())
                .query(UUID.class)
                .optional()
                .map(GatewayId::new)
                .or(() -> Optional.of(GatewayId.next()));
    }

    private Optional<GatewayId> adopted(Registration body, Caller.@Nullable Member admin, String requestId) {
        var vouched = admin != null
                && admin.isOrganizationAdmin()
                && admin.organizationId().equals(body.organizationId());
        if (!(vouched || open && exists(body.organizationId()))
                || !body.registrationToken().matches(FORM)) return Optional.empty();
        try {
            commands.send(adoption(body.registrationToken()), origin(vouching(admin, vouched, body), requestId));
        } catch (Rejection _) {
            // Somebody else came with it at the same moment, or it is worth nothing here.
        }
        return issued(body);
    }

    private static IssueRegistrationToken adoption(String token) {
        return new IssueRegistrationToken(
                RegistrationTokenId.next(), null, null, GatewayId.next(), TokenHash.of(token), null);
    }

    private static Caller vouching(Caller.@Nullable Member admin, boolean vouched, Registration body) {
        return vouched && admin != null ? admin : new Caller.Process("gateway-registration", body.organizationId());
    }

    private boolean exists(OrganizationId organization) {
        return db.sql("SELECT exists(SELECT FROM organization_lookup WHERE id = ?)")
                .param(organization.value())
                .query(Boolean.class)
                .single();
    }

    static Origin origin(Caller caller, String requestId) {
        return new Origin(caller, Origin.Channel.REST, requestId, null, null, null, null);
    }
}
