package org.openclaw.missioncontrol.api.user;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * A user as he stands now.
 *
 * @param clerkUserId his name with whoever vouches for him
 * @param preferredName short, shown in conversations
 * @param timezone name in the IANA database
 * @param notes given to agents, like context
 */
public record UserView(
        UserId id,
        String clerkUserId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String preferredName,
        @Nullable String pronouns,
        @Nullable String timezone,
        @Nullable String notes,
        @Nullable String context,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version)
        implements Resource {}
