package org.openclaw.missioncontrol.api.gateway;

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

    /** Forgets the gateway; its past stays. */
    record DeleteGateway(GatewayId gatewayId) implements GatewayCommand {}
}
