package org.openclaw.missioncontrol.command.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.UpdateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Change;

/** The body of a PATCH of a gateway. */
record GatewayPatch(
        Change<@NotBlank @Size(max = 200) String> name,
        Change<@Nullable @Size(max = 2000) String> url,
        Change<@Nullable @Size(max = 1000) String> workspaceRoot) {

    UpdateGateway toCommand(GatewayId id) {
        return new UpdateGateway(
                id,
                name.map(String::strip),
                url.map(GatewayAddress::of),
                workspaceRoot.map(root -> root.isBlank() ? null : root.strip()));
    }
}
