package org.openclaw.missioncontrol.api.board;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a board is for: one goal that can be reached, or work of any kind. */
public enum BoardType {
    @JsonProperty("goal")
    GOAL,
    @JsonProperty("general")
    GENERAL
}
