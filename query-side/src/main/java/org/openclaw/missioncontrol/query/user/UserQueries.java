package org.openclaw.missioncontrol.query.user;

import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.UserQuery.GetUser;
import org.openclaw.missioncontrol.api.user.UserView;
import org.springframework.stereotype.Component;

/** Answers what users ask about themselves. */
@Component
class UserQueries {
    private final UserRows users;

    UserQueries(UserRows users) {
        this.users = users;
    }

    @QueryHandler
    UserView answer(GetUser query) {
        return users.findByIdAndIsDeletedFalse(query.userId().value())
                .orElseThrow(() -> Rejection.notFound("user"))
                .toView();
    }
}
