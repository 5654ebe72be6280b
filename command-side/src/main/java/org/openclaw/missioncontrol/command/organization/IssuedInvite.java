package org.openclaw.missioncontrol.command.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.InviteView;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateInvite;
import org.openclaw.missioncontrol.api.support.Resource;

/** The one answer that shows the token of an invite. */
record IssuedInvite(@JsonUnwrapped InviteView invite, String token) implements Resource {
    static IssuedInvite of(CreateInvite command, UserId creator, Instant at, InviteToken token) {
        var invite = new InviteView(
                command.inviteId(),
                command.organizationId(),
                command.invitedEmail(),
                command.role(),
                command.rights().allBoardsRead(),
                command.rights().allBoardsWrite(),
                creator,
                null,
                null,
                at,
                at);
        return new IssuedInvite(invite, token.value());
    }

    @Override
    public Object id() {
        return invite.id();
    }

    @Override
    public long version() {
        return invite.version();
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "IssuedInvite[invite=" + invite + "]";
    }
}
