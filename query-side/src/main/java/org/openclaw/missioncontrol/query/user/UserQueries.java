package org.openclaw.missioncontrol.query.user;

import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.ActorView;
import org.openclaw.missioncontrol.api.user.UserQuery.GetActor;
import org.openclaw.missioncontrol.api.user.UserQuery.GetUser;
import org.openclaw.missioncontrol.api.user.UserView;
import org.springframework.stereotype.Component;

/** Answers what is asked about users, and about who acted. */
@Component
class UserQueries {
    private final UserRows users;
    private final ActorNames names;

    UserQueries(UserRows users, ActorNames names) {
        this.users = users;
        this.names = names;
    }

    @QueryHandler
    ActorView answer(GetActor query) {
        var actor = query.actor();
        return new ActorView(actor.type(), actor.id(), names.nameOf(actor, query.organizationId()));
    }

    @QueryHandler
    UserView answer(GetUser query) {
        return users.findByIdAndIsDeletedFalse(query.userId().value())
                .orElseThrow(() -> Rejection.notFound("user"))
                .toView();
    }
}
