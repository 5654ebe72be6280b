package org.openclaw.missioncontrol.command.agent;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.ReportAgentStatus;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a heartbeat: how the agent calls its state, or nothing. */
record Heartbeat(@Nullable @Size(max = 50) String status) {
    static final Heartbeat PLAIN = new Heartbeat(null);

    ReportAgentStatus toCommand(AgentId agent) {
        var word = status == null || status.isBlank() ? AgentStatus.ONLINE : status.strip();
        if (AgentStatus.OURS.contains(word))
            throw Rejection.invalid(
                    "status", "reserved_status", "No agent reports this status. Send online, or a word such as busy.");
        return new ReportAgentStatus(agent, word);
    }
}
