package org.openclaw.missioncontrol.api.registrationtoken;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;

/** Everything that one can ask of a registration token. */
public sealed interface RegistrationTokenCommand {
    @TargetAggregateIdentifier
    RegistrationTokenId registrationTokenId();

    /**
     * Issues a token for one gateway.
     *
     * @param name what it is for, in the words of whoever issued it
     * @param gatewayId a gateway that is known; null for one that is to come
     * @param newGatewayId the id of the one that is to come
     * @param tokenHash SHA-256 of the token
     * @param expiresAt until when it must have been used for the first time; null for no end
     */
    record IssueRegistrationToken(
            RegistrationTokenId registrationTokenId,
            @Nullable String name,
            @Nullable GatewayId gatewayId,
            GatewayId newGatewayId,
            String tokenHash,
            @Nullable Instant expiresAt)
            implements RegistrationTokenCommand {}

    /** Makes a token worthless. The gateway that used it stays as it is. */
    record RevokeRegistrationToken(RegistrationTokenId registrationTokenId) implements RegistrationTokenCommand {}
}
