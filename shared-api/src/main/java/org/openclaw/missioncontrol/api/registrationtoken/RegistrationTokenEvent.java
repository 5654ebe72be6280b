package org.openclaw.missioncontrol.api.registrationtoken;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to a registration token. Stored for ever. */
public sealed interface RegistrationTokenEvent extends Versioned {
    RegistrationTokenId registrationTokenId();

    OrganizationId organizationId();

    /** Whether it changed what a PATCH can change; there is none. */
    @Override
    default boolean isEdit() {
        return false;
    }

    /**
     * A token was issued. One that the gateway had before is worth nothing any more.
     *
     * @param gatewayId the one gateway that can use it; it need not be known yet
     * @param tokenHash SHA-256 of the token
     * @param expiresAt until when it must have been used for the first time; null for no end
     */
    @EventType("registration_token.issued")
    record RegistrationTokenIssued(
            RegistrationTokenId registrationTokenId,
            OrganizationId organizationId,
            GatewayId gatewayId,
            @Nullable String name,
            String tokenHash,
            @Nullable Instant expiresAt)
            implements RegistrationTokenEvent {}

    @EventType("registration_token.revoked")
    record RegistrationTokenRevoked(RegistrationTokenId registrationTokenId, OrganizationId organizationId)
            implements RegistrationTokenEvent {}
}
