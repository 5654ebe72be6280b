package org.openclaw.missioncontrol.command.registrationtoken;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;

/** The one answer that shows a registration token. */
record IssuedRegistrationToken(
        RegistrationTokenId id,
        @Nullable String name,
        @Nullable GatewayId gatewayId,
        String registrationToken,
        @Nullable Instant expiresAt,
        Instant createdAt) {
    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "IssuedRegistrationToken[id=" + id + "]";
    }
}
