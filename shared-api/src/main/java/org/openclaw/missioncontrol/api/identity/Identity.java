package org.openclaw.missioncontrol.api.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a valid credential says of a person, whether we know him or not.
 *
 * @param clerkUserId name of the person with whoever vouches for him
 * @param expiresAt end of the credential; null when it has none
 */
public record Identity(
        String clerkUserId,
        @Nullable String email,
        @Nullable String name,
        @Nullable Instant expiresAt) {}
