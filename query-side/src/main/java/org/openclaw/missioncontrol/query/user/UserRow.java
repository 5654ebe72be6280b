package org.openclaw.missioncontrol.query.user;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.user.UserView;

/** A user as he is read. */
@Entity
@Immutable
@Table(name = "user_view")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class UserRow {
    @Id
    UUID id;

    String clerkUserId;

    @Nullable
    String email;

    @Nullable
    String name;

    @Nullable
    String preferredName;

    @Nullable
    String pronouns;

    @Nullable
    String timezone;

    @Nullable
    String notes;

    @Nullable
    String context;

    boolean isDeleted;
    Instant createdAt;
    Instant updatedAt;
    long version;

    UserView toView() {
        return new UserView(
                new UserId(id),
                clerkUserId,
                email,
                name,
                preferredName,
                pronouns,
                timezone,
                notes,
                context,
                createdAt,
                updatedAt,
                version);
    }
}
