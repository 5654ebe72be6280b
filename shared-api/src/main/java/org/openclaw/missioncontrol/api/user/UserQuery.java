package org.openclaw.missioncontrol.api.user;

import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about users. Whoever asks, asks about himself. */
public sealed interface UserQuery {
    /** The user as he knows himself. */
    record GetUser(UserId userId) implements UserQuery, Query<UserView> {}
}
