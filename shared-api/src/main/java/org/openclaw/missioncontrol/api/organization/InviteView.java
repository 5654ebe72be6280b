package org.openclaw.missioncontrol.api.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Resource;

/**
 * An invite into an organization.
 *
 * @param role what the invited person becomes, like the two rights
 * @param createdByUserId who invited; null when it was no user
 * @param acceptedAt null while it is pending, like acceptedByUserId
 */
public record InviteView(
        InviteId id,
        OrganizationId organizationId,
        String invitedEmail,
        Role role,
        boolean allBoardsRead,
        boolean allBoardsWrite,
        @Nullable UserId createdByUserId,
        @Nullable UserId acceptedByUserId,
        @Nullable Instant acceptedAt,
        Instant createdAt,
        Instant updatedAt)
        implements Resource {
    /** The one version that there is: an invite does not change while it waits. */
    public static final long VERSION = 0;

    @Override
    public long version() {
        return VERSION;
    }
}
