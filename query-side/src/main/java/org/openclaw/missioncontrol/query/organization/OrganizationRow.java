package org.openclaw.missioncontrol.query.organization;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.OrganizationView;

/** An organization as one of its members reads it; the id is that of his membership. */
@Entity
@Immutable
@Table(name = "organization_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class OrganizationRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID userId;
    String name;
    String lowerName;

    @Enumerated(EnumType.STRING)
    Role role;

    boolean isActive;
    Instant createdAt;
    Instant updatedAt;
    long version;

    OrganizationView toView() {
        return new OrganizationView(
                new OrganizationId(organizationId), name, role, isActive, createdAt, updatedAt, version);
    }
}
