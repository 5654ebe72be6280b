package org.openclaw.missioncontrol.api.user;

import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about users. */
public sealed interface UserQuery {
    /** The user as he knows himself. */
    record GetUser(UserId userId) implements UserQuery, Query<UserView> {}

    /** What somebody who acted in the organization is called now. */
    record GetActor(Actor actor, OrganizationId organizationId) implements UserQuery, Query<ActorView> {}
}
