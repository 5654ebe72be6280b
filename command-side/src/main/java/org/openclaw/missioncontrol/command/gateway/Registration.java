package org.openclaw.missioncontrol.command.gateway;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.RegisterGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The body with which a gateway introduces itself. */
record Registration(
        @NotNull OrganizationId organizationId,
        @NotBlank @Size(max = 512) String registrationToken,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 2048) String url,
        @NotBlank @Size(max = 1000) String workspaceRoot,
        @Nullable @Size(max = 64) String version,

        @Size(max = 100) @Nullable
        String @Nullable [] capabilities) { // of a wrong one in a List Jackson says not where it is

    /**
     * Refuses what nobody may say, before anything else is looked at.
     *
     * @throws Rejection when the address or a capability is none
     */
    void check() {
        GatewayAddress.registered(url);
        words();
    }

    RegisterGateway toCommand(GatewayId id, String ip, RelayToken token) {
        return new RegisterGateway(
                id,
                name.strip(),
                GatewayAddress.registered(url),
                workspaceRoot.strip(),
                version,
                words(),
                ip,
                token.hash(),
                AgentId.next());
    }

    private List<String> words() {
        if (capabilities == null) return List.of();
        return Arrays.stream(capabilities).map(Registration::capability).toList();
    }

    private static String capability(@Nullable String sent) {
        if (sent != null && !sent.isBlank() && sent.length() <= 64) return sent;
        throw Rejection.invalid(
                "capabilities",
                "invalid_capability",
                "A capability is a word of 1 to 64 characters. Correct the list.");
    }

    /** Keeps the secret out of messages and logs. */
    @Override
    public String toString() {
        return "Registration";
    }
}
