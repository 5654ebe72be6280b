package org.openclaw.missioncontrol.api.registrationtoken;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;

/**
 * A registration token, without its secret.
 *
 * @param gatewayId the gateway that may use it; null until that has introduced itself
 * @param lastUsedAt when a gateway last introduced itself with it
 */
public record RegistrationTokenView(
        RegistrationTokenId id,
        @Nullable String name,
        @Nullable GatewayId gatewayId,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        Instant createdAt) {}
