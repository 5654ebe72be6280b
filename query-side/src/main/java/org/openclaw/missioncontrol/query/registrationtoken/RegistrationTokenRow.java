package org.openclaw.missioncontrol.query.registrationtoken;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenView;
import org.openclaw.missioncontrol.query.support.Rows;

/** A registration token as it is read. */
@Entity
@Immutable
@Table(name = "registration_token_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class RegistrationTokenRow {
    @Id
    UUID id;

    UUID organizationId;

    @Nullable
    UUID gatewayId;

    @Nullable
    String name;

    @Nullable
    Instant expiresAt;

    @Nullable
    Instant lastUsedAt;

    Instant createdAt;

    RegistrationTokenView toView() {
        return new RegistrationTokenView(
                new RegistrationTokenId(id),
                name,
                Rows.id(gatewayId, GatewayId::new),
                expiresAt,
                lastUsedAt,
                createdAt);
    }
}
