package org.openclaw.missioncontrol.api.chat;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far a message or a reply has come. */
public enum ChatMessageStatus {
    /** On its way: to the gateway, or to the person. */
    @JsonProperty("sent")
    SENT,
    /** The gateway has it, or the person. */
    @JsonProperty("delivered")
    DELIVERED,
    /** It did not reach the agent. */
    @JsonProperty("failed")
    FAILED
}
