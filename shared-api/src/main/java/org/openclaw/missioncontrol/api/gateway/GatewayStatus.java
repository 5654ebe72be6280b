package org.openclaw.missioncontrol.api.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a gateway can be reached. */
public enum GatewayStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("online")
    ONLINE,
    @JsonProperty("offline")
    OFFLINE,
    @JsonProperty("error")
    ERROR
}
