package org.openclaw.missioncontrol.socket.phone;

import java.time.Instant;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.h5user.H5ProfileView;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.GetH5Profile;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.AuthOk;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.Welcome;
import org.springframework.stereotype.Component;

/** With whom people may chat. A chat session is that of the assignment, and bears its id. */
@Component
class Assignments {
    private final Queries queries;

    Assignments(Queries queries) {
        this.queries = queries;
    }

    /** Tells the phone who is there and with whom he may chat, and takes note of it. */
    AuthOk welcome(Phone phone, Instant until) {
        var known = refresh(phone);
        var user = known.user();
        var welcome = new Welcome(
                user.id(), user.organizationId(), user.id(), user.displayName(), known.assignments(), until);
        return new AuthOk(welcome, Instant.now());
    }

    /** Takes note of all assignments as they are now. */
    H5ProfileView refresh(Phone phone) {
        var known = queries.ask(new GetH5Profile(phone.caller().h5UserId(), phone.caller()));
        known.assignments()
                .forEach(one -> phone.mayChatWith(
                        one.agentId(), new ChatSessionId(one.id().value())));
        return known;
    }
}
