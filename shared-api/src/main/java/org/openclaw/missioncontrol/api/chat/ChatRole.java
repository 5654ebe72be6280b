package org.openclaw.missioncontrol.api.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who said it. */
public enum ChatRole {
    @JsonProperty("user")
    USER,
    @JsonProperty("agent")
    AGENT
}
