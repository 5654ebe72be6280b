package org.openclaw.missioncontrol.command.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationInviteCreated;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The invites of an organization: of the pending ones at most one for each e-mail address. */
final class Invites {
    private final Map<InviteId, Invite> pending = new HashMap<>();
    private final Set<InviteId> accepted = new HashSet<>();

    Optional<Invite> pending(InviteId id) {
        return Optional.ofNullable(pending.get(id));
    }

    boolean isAccepted(InviteId id) {
        return accepted.contains(id);
    }

    void requireNoneFor(String email) {
        if (pending.values().stream().anyMatch(invite -> invite.email().equals(email)))
            throw Rejection.conflict(
                    "already_invited",
                    "This person is invited already. Revoke the pending invite first if you want a new one.");
    }

    void add(OrganizationInviteCreated event) {
        pending.put(event.inviteId(), new Invite(event.inviteId(), event.invitedEmail(), event.role(), event.rights()));
    }

    void revoke(InviteId id) {
        pending.remove(id);
    }

    void accept(InviteId id) {
        pending.remove(id);
        accepted.add(id);
    }
}
