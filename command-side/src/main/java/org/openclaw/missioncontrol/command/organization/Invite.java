package org.openclaw.missioncontrol.command.organization;

import java.util.Optional;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.Rights;
import org.openclaw.missioncontrol.api.support.Rejection;

/** An invite that waits to be accepted. */
record Invite(InviteId id, String email, Role role, Rights rights) {

    /** The one answer to a token or an invite that nobody can accept, whatever the reason. */
    static Rejection unusable() {
        return Rejection.notFound(
                "not_found",
                "This invite is unknown, revoked or used. Ask an admin of the organization for a new one.");
    }

    /** Refuses somebody with another e-mail address. Of whom none is known, the token is enough. */
    void requireFor(Optional<String> known) {
        if (known.isPresent() && !known.get().equalsIgnoreCase(email))
            throw Rejection.forbidden(
                    "invite_for_another",
                    "This invite is for another e-mail address. Sign in with that one, or ask for an invite of your"
                            + " own.");
    }
}
