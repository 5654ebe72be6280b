package org.openclaw.missioncontrol.api.task;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a task stands; the columns of a board. */
public enum TaskStatus {
    @JsonProperty("inbox")
    @JsonAlias("todo")
    INBOX,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("review")
    REVIEW,
    @JsonProperty("done")
    DONE
}
