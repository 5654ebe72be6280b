package org.openclaw.missioncontrol.api.approval;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a request for approval waits, or how it was decided. */
public enum ApprovalStatus {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("approved")
    APPROVED,
    @JsonProperty("rejected")
    REJECTED
}
