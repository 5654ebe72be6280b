package org.openclaw.missioncontrol.query.h5user;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.api.identity.OrganizationId;

/** An H5 user as he is read. */
@Entity
@Immutable
@Table(name = "h5_user_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class H5UserRow {
    @Id
    UUID id;

    UUID organizationId;
    String username;

    @Nullable
    String displayName;

    @Nullable
    String email;

    @Nullable
    String phone;

    @Nullable
    String avatarUrl;

    @Enumerated(EnumType.STRING)
    H5UserStatus status;

    @Nullable
    Instant lastLoginAt;

    Instant createdAt;
    Instant updatedAt;
    long version;

    H5UserView toView() {
        return new H5UserView(
                new H5UserId(id),
                new OrganizationId(organizationId),
                username,
                displayName,
                email,
                phone,
                avatarUrl,
                status,
                lastLoginAt,
                createdAt,
                updatedAt,
                version);
    }
}
