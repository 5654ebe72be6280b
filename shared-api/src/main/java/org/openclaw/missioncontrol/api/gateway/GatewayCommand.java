package org.openclaw.missioncontrol.api.gateway;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of a gateway. */
public sealed interface GatewayCommand {
    @TargetAggregateIdentifier
    GatewayId gatewayId();

    /**
     * Makes a gateway known.
     *
     * @param mainAgentId the id that its main agent will have
     */
    record CreateGateway(
            GatewayId gatewayId,
            String name,
            @Nullable String url,
            @Nullable String workspaceRoot,
            AgentId mainAgentId) implements GatewayCommand {}

    /** Changes what was sent and nothing else. */
    record UpdateGateway(
            GatewayId gatewayId,
            Change<String> name,
            Change<@Nullable String> url,
            Change<@Nullable String> workspaceRoot)
            implements GatewayCommand {}

    /**
     * Has a gateway introduce itself, for the first time or once more: from now on it has this relay token, and no other.
     *
     * @param version of its runtime
     * @param ip from which it came
     * @param mainAgentId the id that its main agent will have if it is new
     */
    record RegisterGateway(
            GatewayId gatewayId,
            String name,
            String url,
            String workspaceRoot,
            @Nullable String version,
            List<String> capabilities,
            String ip,
            String relayTokenHash,
            AgentId mainAgentId)
            implements GatewayCommand {}

    /** Says how a gateway is, by itself or by the line that it has opened or lost. */
    record ReportGatewayStatus(GatewayId gatewayId, GatewayStatus status, GatewayStatusCause cause)
            implements GatewayCommand {}

    /** Puts a gateway offline that nobody has heard of for too long. */
    record ExpireGateway(GatewayId gatewayId) implements GatewayCommand {}

    /** Has a gateway sign off: its relay token is dead. */
    record DeregisterGateway(GatewayId gatewayId) implements GatewayCommand {}

    /** Forgets the gateway; its past stays. */
    record DeleteGateway(GatewayId gatewayId) implements GatewayCommand {}
}
