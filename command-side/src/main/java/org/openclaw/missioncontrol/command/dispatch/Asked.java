package org.openclaw.missioncontrol.command.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchStatus;

/**
 * The answer to what is asked of a person.
 *
 * @param agentId the main agent of the board's gateway; null when there is none any more
 */
record Asked(DispatchId id, BoardId boardId, @Nullable AgentId agentId) {
    @JsonProperty("status")
    DispatchStatus status() {
        return DispatchStatus.STORED;
    }
}
