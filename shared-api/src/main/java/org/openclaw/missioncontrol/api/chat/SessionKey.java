package org.openclaw.missioncontrol.api.chat;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;

/** The key under which a gateway knows what a person and an agent say to each other, now and after a new assignment. */
public record SessionKey(H5UserId h5UserId, AgentId agentId) {
    private static final String UUID_FORM = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern FORM = Pattern.compile("h5:" + UUID_FORM + ":" + UUID_FORM);

    public static SessionKey of(H5UserId user, AgentId agent) {
        return new SessionKey(user, agent);
    }

    /** What a gateway sent; nothing when it can be no key. */
    public static Optional<SessionKey> parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(
                of(new H5UserId(UUID.fromString(parts.group(1))), new AgentId(UUID.fromString(parts.group(2)))));
    }

    @Override
    public String toString() {
        return "h5:" + h5UserId + ":" + agentId;
    }
}
