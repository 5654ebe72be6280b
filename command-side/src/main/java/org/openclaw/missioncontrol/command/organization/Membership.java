package org.openclaw.missioncontrol.command.organization;

import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.Rights;

/**
 * What a user is in the organization.
 *
 * @param version of the last change of it
 */
record Membership(MemberId id, UserId userId, Role role, Rights rights, long version) {
    boolean isOwner() {
        return role == Role.OWNER;
    }
}
