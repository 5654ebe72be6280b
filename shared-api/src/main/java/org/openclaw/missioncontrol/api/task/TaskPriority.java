package org.openclaw.missioncontrol.api.task;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How much a task matters, least first. */
public enum TaskPriority {
    @JsonProperty("low")
    LOW,
    @JsonProperty("medium")
    MEDIUM,
    @JsonProperty("high")
    HIGH,
    @JsonProperty("critical")
    @JsonAlias("urgent")
    CRITICAL
}
