package org.openclaw.missioncontrol.command.registrationtoken;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.IssueRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;
import org.openclaw.missioncontrol.platform.security.TokenHash;

/** The body of a POST that issues a registration token. */
record NewRegistrationToken(
        @Nullable @Size(max = 128) String name,
        @Nullable GatewayId gatewayId,
        @Nullable @Min(1) @Max(8760) Integer expiresInHours) {

    IssueRegistrationToken toCommand(RegistrationTokenId id, String token) {
        return new IssueRegistrationToken(
                id,
                name == null || name.isBlank() ? null : name.strip(),
                gatewayId,
                GatewayId.next(),
                TokenHash.of(token),
                expiresInHours == null ? null : Instant.now().plus(Duration.ofHours(expiresInHours)));
    }
}
