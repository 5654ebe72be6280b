package org.openclaw.missioncontrol.api.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a dispatch. */
public enum DispatchStatus {
    /** It waits for the gateway, or for its answer. */
    @JsonProperty("stored")
    STORED,
    @JsonProperty("done")
    DONE,
    /** The gateway says that it could not, or there was nobody left whom it concerned. */
    @JsonProperty("failed")
    FAILED,
    /** The gateway has not answered in time. */
    @JsonProperty("expired")
    EXPIRED
}
