package org.openclaw.missioncontrol.api.identity;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a member is in an organization, from the highest down. Rights on boards are another matter: {@link Caller.Member}. */
public enum Role {
    @JsonProperty("owner")
    OWNER,
    @JsonProperty("admin")
    ADMIN,
    @JsonProperty("member")
    MEMBER;

    /** The higher of both. */
    public Role or(Role other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
