package org.openclaw.missioncontrol.query.h5user;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5ProfileView;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.GetH5Profile;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.ListH5Users;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows H5 users to admins, and to themselves. */
@RestController
@RequestMapping("/api/v1/h5")
class H5UserQueryController {
    private final Queries queries;

    H5UserQueryController(Queries queries) {
        this.queries = queries;
    }

    /** The caller and the agents with whom he may chat. */
    @GetMapping("/auth/me")
    H5ProfileView me(Caller.H5User caller) {
        return queries.ask(new GetH5Profile(caller.h5UserId(), caller));
    }

    /** The H5 users of the organization, newest first. */
    @GetMapping("/users")
    Page<H5UserView> list(
            @RequestParam @Nullable H5UserStatus status,
            @RequestParam @Nullable String q,
            Paging paging,
            Caller caller) {
        return queries.ask(new ListH5Users(status, q, paging, caller));
    }

    /** One H5 user and the agents with whom he may chat. */
    @GetMapping("/users/{h5UserId}")
    H5ProfileView get(@PathVariable H5UserId h5UserId, Caller caller) {
        return queries.ask(new GetH5Profile(h5UserId, caller));
    }
}
