package org.openclaw.missioncontrol.api.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;

/**
 * Who did something. No name: names are personal and are looked up when read.
 *
 * @param id of the user, agent, H5 user or gateway; for the system the name of the process
 */
public record Actor(Type type, String id) {
    /** The kinds of actor. */
    public enum Type {
        @JsonProperty("user")
        USER,
        @JsonProperty("agent")
        AGENT,
        @JsonProperty("h5_user")
        H5_USER,
        @JsonProperty("gateway")
        GATEWAY,
        @JsonProperty("system")
        SYSTEM
    }

    public static Actor user(UserId id) {
        return new Actor(Type.USER, id.toString());
    }

    /** The user behind this actor, if it is one. */
    public @Nullable UserId userId() {
        return type == Type.USER ? UserId.of(id) : null;
    }

    /** The agent behind this actor, if it is one. */
    public @Nullable AgentId agentId() {
        return type == Type.AGENT ? AgentId.of(id) : null;
    }
}
