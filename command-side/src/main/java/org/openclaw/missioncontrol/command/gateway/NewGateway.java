package org.openclaw.missioncontrol.command.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CreateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;

/** The body of a POST that makes a gateway known. */
record NewGateway(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String url,
        @Nullable @Size(max = 1000) String workspaceRoot) {

    CreateGateway toCommand(GatewayId id, AgentId mainAgent) {
        return new CreateGateway(
                id,
                name.strip(),
                GatewayAddress.of(url),
                workspaceRoot == null || workspaceRoot.isBlank() ? null : workspaceRoot.strip(),
                mainAgent);
    }
}
