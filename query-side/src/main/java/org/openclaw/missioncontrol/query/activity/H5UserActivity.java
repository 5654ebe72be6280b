package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.*;

/** What happens to H5 users, in words. When they come in, and what they say, is their own affair. */
final class H5UserActivity {
    private H5UserActivity() {}

    static @Nullable Entry of(H5UserEvent event) {
        var user = known(event.h5UserId(), "username");
        return switch (event) {
            case H5UserRegistered e -> Entry.of("h5_user.registered", "H5 user ", e.username(), " has registered.");
            case H5UserTokenReused _ ->
                Entry.of("h5_user.token_reused", "A spent refresh token of H5 user ", user, " was used once more.");
            case H5UserSuspended _ ->
                Entry.of("h5_user.suspended", "H5 user ", user, " was suspended.")
                        .with("status", "suspended");
            case H5UserReactivated _ ->
                Entry.of("h5_user.reactivated", "H5 user ", user, " was reactivated.")
                        .with("status", "active");
            case H5UserDeleted _ ->
                Entry.of("h5_user.deleted", "H5 user ", user, " was deleted.").with("status", "deleted");
            case H5UserAssigned e ->
                Entry.of("h5_user.assigned", "H5 user ", user, " was assigned to ", known(e.agentId(), "name"), ".");
            case H5UserUnassigned e ->
                Entry.of(
                        "h5_user.unassigned",
                        "H5 user ",
                        user,
                        " is not assigned to ",
                        known(e.agentId(), "name"),
                        " any more.");
            case H5UserRenamed _, H5UserAvatarChanged _, H5UserLoggedIn _ -> null;
        };
    }
}
