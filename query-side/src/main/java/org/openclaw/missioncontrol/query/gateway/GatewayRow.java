package org.openclaw.missioncontrol.query.gateway;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.gateway.GatewayView;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/** A gateway as it is read. */
@Entity
@Immutable
@Table(name = "gateway_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class GatewayRow {
    @Id
    UUID id;

    UUID organizationId;
    String name;

    @Nullable
    String url;

    @Nullable
    String workspaceRoot;

    @Enumerated(EnumType.STRING)
    GatewayStatus status;

    boolean autoRegistered;
    Instant createdAt;
    Instant updatedAt;
    long version;

    GatewayView toView() {
        return new GatewayView(
                new GatewayId(id),
                new OrganizationId(organizationId),
                name,
                url,
                workspaceRoot,
                status,
                autoRegistered,
                createdAt,
                updatedAt,
                version);
    }
}
