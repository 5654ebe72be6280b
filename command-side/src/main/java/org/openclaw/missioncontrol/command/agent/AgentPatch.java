package org.openclaw.missioncontrol.command.agent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.UpdateAgent;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body of a PATCH of an agent. */
record AgentPatch(
        Change<@NotBlank @Size(max = 200) String> name,
        Change<@Nullable BoardId> boardId,
        Change<@NotNull Boolean> isBoardLead,
        Change<@NotNull Boolean> isGatewayMain,
        Change<@Nullable HeartbeatConfig> heartbeatConfig,
        Change<@Nullable IdentityProfile> identityProfile,
        Change<@Nullable @Size(max = 100_000) String> identityTemplate,
        Change<@Nullable @Size(max = 100_000) String> soulTemplate,
        Change<@Nullable Object> status) {

    UpdateAgent toCommand(AgentId id, boolean force) {
        if (status.isSent())
            throw Rejection.forbidden(
                    "status_read_only", "The status of an agent follows from its signs of life. Leave status out.");
        return new UpdateAgent(
                id,
                name.map(String::strip),
                boardId,
                isBoardLead,
                isGatewayMain,
                heartbeatConfig,
                identityProfile,
                identityTemplate.map(NewAgent::text),
                soulTemplate.map(NewAgent::text),
                force);
    }
}
