package org.openclaw.missioncontrol.api.gateway;

import java.util.List;
import java.util.Objects;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;

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

    /**
     * Says that a gateway lives, how it is and what it measures.
     *
     * @param metrics in place of what it measured before; null when that stands
     */
    record BeatGateway(
            GatewayId gatewayId,
            GatewayStatus status,
            @Nullable GatewayMetrics metrics) implements GatewayCommand {
        /**
         * As the gateway says it, which is well when it says nothing.
         *
         * @throws Rejection when it cannot be so
         */
        public static BeatGateway of(
                GatewayId gateway, @Nullable GatewayStatus status, @Nullable GatewayMetrics metrics) {
            if (status == GatewayStatus.PENDING)
                throw Rejection.invalid(
                        "status", "reserved_status", "No gateway reports this status. Send online, error or offline.");
            if (metrics != null) metrics.check();
            return new BeatGateway(gateway, Objects.requireNonNullElse(status, GatewayStatus.ONLINE), metrics);
        }
    }

    /**
     * Takes note of its relay connection, in place of any that it had.
     *
     * @param relayTokenHash SHA-256 of the token with which it was opened
     * @param address from which it came
     */
    record OpenRelay(GatewayId gatewayId, RelayId relayId, String relayTokenHash, String address)
            implements GatewayCommand {}

    /** Takes note that a relay connection has ended. */
    record CloseRelay(GatewayId gatewayId, RelayId relayId) implements GatewayCommand {}

    /** Puts a gateway offline that nobody has heard of for too long. */
    record ExpireGateway(GatewayId gatewayId) implements GatewayCommand {}

    /** Has a gateway sign off: its relay token is dead. */
    record DeregisterGateway(GatewayId gatewayId) implements GatewayCommand {}

    /** Forgets the gateway; its past stays. */
    record DeleteGateway(GatewayId gatewayId) implements GatewayCommand {}

    /** Has these agents of the gateway set up anew. */
    record SyncGateway(GatewayId gatewayId, List<AgentId> agentIds) implements GatewayCommand {}
}
