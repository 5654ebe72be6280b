package org.openclaw.missioncontrol.command.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;

/** The answer to what is sent as soon as the gateway is there. */
record Stored(DispatchId id) {
    @JsonProperty("status")
    DispatchStatus status() {
        return DispatchStatus.STORED;
    }
}
