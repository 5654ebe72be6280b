package org.openclaw.missioncontrol.api.gateway;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the status of a gateway is another one. */
public enum GatewayStatusCause {
    /** It has introduced itself. */
    @JsonProperty("registered")
    REGISTERED,
    /** It has said so itself. */
    @JsonProperty("reported")
    REPORTED,
    /** Its relay connection is open. */
    @JsonProperty("relay_opened")
    RELAY_OPENED,
    /** Its relay connection has ended, and no newer one has taken its place. */
    @JsonProperty("relay_closed")
    RELAY_CLOSED,
    /** Nobody has heard of it for too long. */
    @JsonProperty("heartbeat_timeout")
    HEARTBEAT_TIMEOUT,
    /** It has signed off. */
    @JsonProperty("deregistered")
    DEREGISTERED
}
