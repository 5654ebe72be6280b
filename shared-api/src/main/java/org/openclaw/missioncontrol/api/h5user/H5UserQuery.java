package org.openclaw.missioncontrol.api.h5user;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about H5 users. */
public sealed interface H5UserQuery {
    Caller caller();

    /** One H5 user: for himself, and for admins. */
    record GetH5User(H5UserId h5UserId, Caller caller) implements H5UserQuery, Query<H5UserView> {}

    /** One H5 user with his assignments: for himself, and for admins. */
    record GetH5Profile(H5UserId h5UserId, Caller caller) implements H5UserQuery, Query<H5ProfileView> {}

    /** One assignment, for admins. */
    record GetH5Assignment(H5UserId h5UserId, AgentId agentId, Caller caller)
            implements H5UserQuery, Query<H5AssignmentView> {}

    /**
     * The H5 users of the organization, for admins.
     *
     * @param q a part of username, display name, e-mail or phone, in any case of letters
     */
    record ListH5Users(
            @Nullable H5UserStatus status, @Nullable String q, Paging paging, Caller caller)
            implements H5UserQuery, Query<Page<H5UserView>> {}
}
