package org.openclaw.missioncontrol.api.agent;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How well an agent can do something, least first. */
public enum Proficiency {
    @JsonProperty("novice")
    NOVICE,
    @JsonProperty("standard")
    STANDARD,
    @JsonProperty("expert")
    EXPERT
}
