package org.openclaw.missioncontrol.command.registrationtoken;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayDeleted;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent.*;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps the tokens that are worth something, in the transaction of the events: one for each gateway. */
@Component
@ProcessingGroup(Lookups.GROUP)
class RegistrationTokenLookup {
    private final Lookups lookups;

    RegistrationTokenLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(RegistrationTokenEvent event) {
        switch (event) {
            case RegistrationTokenIssued e ->
                lookups.write(
                        """
                        INSERT INTO registration_token_lookup (id, organization_id, gateway_id, token_hash, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (gateway_id) DO UPDATE
                           SET id = excluded.id, token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """, e.registrationTokenId(), e.organizationId(), e.gatewayId(), e.tokenHash(), e.expiresAt());
            case RegistrationTokenRevoked e ->
                lookups.write("DELETE FROM registration_token_lookup WHERE id = ?", e.registrationTokenId());
        }
    }

    @EventHandler
    void on(GatewayDeleted event) {
        lookups.write("DELETE FROM registration_token_lookup WHERE gateway_id = ?", event.gatewayId());
    }
}
