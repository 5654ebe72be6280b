package org.openclaw.missioncontrol.command.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;

/**
 * The answer to what is said to the lead of a board.
 *
 * @param agentId who leads it; null when nobody does any more
 * @param leadCreated whether it came because of this
 */
record Told(DispatchId id, BoardId boardId, @Nullable AgentId agentId, boolean leadCreated) {
    @JsonProperty("status")
    DispatchStatus status() {
        return DispatchStatus.STORED;
    }
}
