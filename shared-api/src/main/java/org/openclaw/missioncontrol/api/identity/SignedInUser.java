package org.openclaw.missioncontrol.api.identity;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;

/**
 * A person with a valid credential, as such: no organization needs to be active for him.
 *
 * @param userId null until he is registered
 */
public record SignedInUser(Identity identity, @Nullable UserId userId) {
    /** His id; refused while he is not registered. */
    public UserId registered() {
        if (userId == null) throw withoutOrganization();
        return userId;
    }

    /** The answer to a person who asks for what only members of an organization may ask for. */
    public static Rejection withoutOrganization() {
        return Rejection.forbidden(
                "no_active_organization",
                "No organization is active for you. Call POST /api/v1/auth/bootstrap first, then repeat this.");
    }
}
