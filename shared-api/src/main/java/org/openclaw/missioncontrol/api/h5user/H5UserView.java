package org.openclaw.missioncontrol.api.h5user;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * An H5 user as he is now.
 *
 * @param lastLoginAt when he last came in with his password
 */
public record H5UserView(
        H5UserId id,
        OrganizationId organizationId,
        String username,
        @Nullable String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String avatarUrl,
        H5UserStatus status,
        @Nullable Instant lastLoginAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {
    /** The same right after he has come in. */
    public H5UserView loggedInAt(Instant at) {
        return new H5UserView(
                id,
                organizationId,
                username,
                displayName,
                email,
                phone,
                avatarUrl,
                status,
                at,
                createdAt,
                updatedAt,
                version);
    }
}
