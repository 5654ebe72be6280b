package org.openclaw.missioncontrol.command.organization;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.openclaw.missioncontrol.api.organization.InviteView;

/** The one answer that shows the token of an invite. */
record IssuedInvite(@JsonUnwrapped InviteView invite, String token) {
    @Override
    public String toString() {
        return "IssuedInvite[invite=" + invite + "]";
    }
}
