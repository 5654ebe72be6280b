package org.openclaw.missioncontrol.api.customfield;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

/** When people are shown a custom field. */
public enum CustomFieldVisibility {
    @JsonProperty("always")
    ALWAYS,
    @JsonProperty("if_set")
    @JsonAlias("if set")
    IF_SET,
    @JsonProperty("hidden")
    HIDDEN
}
