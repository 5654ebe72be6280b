package org.openclaw.missioncontrol.api.agent;

import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentEvent.TokenSource;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.support.Change;

/** Everything that one can ask of an agent. */
public sealed interface AgentCommand {
    @TargetAggregateIdentifier
    AgentId agentId();

    /** Puts an agent on a board. */
    record CreateAgent(
            AgentId agentId,
            BoardId boardId,
            String name,
            boolean isBoardLead,
            HeartbeatConfig heartbeatConfig,
            @Nullable IdentityProfile identityProfile,
            @Nullable String identityTemplate,
            @Nullable String soulTemplate)
            implements AgentCommand {}

    /** Gives a gateway its main agent; nothing happens when it has one. */
    record CreateMainAgent(AgentId agentId, GatewayId gatewayId) implements AgentCommand {}

    /**
     * Changes what was sent and nothing else; one edit, possibly several facts.
     *
     * @param isGatewayMain whether it is to be the main agent of its board's gateway; false needs a board
     * @param force whether the gateway is to set it up anew, also when nothing changes
     */
    record UpdateAgent(
            AgentId agentId,
            Change<String> name,
            Change<@Nullable BoardId> boardId,
            Change<Boolean> isBoardLead,
            Change<Boolean> isGatewayMain,
            Change<@Nullable HeartbeatConfig> heartbeatConfig,
            Change<@Nullable IdentityProfile> identityProfile,
            Change<@Nullable String> identityTemplate,
            Change<@Nullable String> soulTemplate,
            boolean force)
            implements AgentCommand {

        /** Gives an agent another name, and nothing else. */
        public static UpdateAgent rename(AgentId agentId, String name) {
            return new UpdateAgent(
                    agentId,
                    Change.to(name),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    Change.keep(),
                    false);
        }

        /** The same, and the gateway is to set the agent up anew. */
        public UpdateAgent forced() {
            return new UpdateAgent(
                    agentId,
                    name,
                    boardId,
                    isBoardLead,
                    isGatewayMain,
                    heartbeatConfig,
                    identityProfile,
                    identityTemplate,
                    soulTemplate,
                    true);
        }
    }

    /** Sets how often it reports, as for all agents of a group of boards; sent by processes. */
    record SetRhythm(AgentId agentId, String every) implements AgentCommand {}

    /** Says anew who an agent of the board is; for its lead. */
    record RewriteSoul(AgentId agentId, BoardId boardId, String content) implements AgentCommand {}

    /** Has its gateway set it up anew, as it is. */
    record ProvisionAgent(AgentId agentId) implements AgentCommand {}

    /** Takes note that the board of the agent has another gateway, or none; sent by processes. */
    record FollowBoard(AgentId agentId, BoardId boardId) implements AgentCommand {}

    /**
     * Gives the agent a token; the former one dies at once.
     *
     * @param tokenHash SHA-256 of the token; the token itself is known to nobody but its reader
     */
    record IssueAgentToken(AgentId agentId, String tokenHash, TokenSource source) implements AgentCommand {}

    /** Takes the token from the agent. */
    record RevokeAgentToken(AgentId agentId) implements AgentCommand {}

    /** Says that the agent can do something that it could not do before. */
    record AddCapability(
            AgentId agentId,
            CapabilityId capabilityId,
            String capability,
            Proficiency proficiency,
            @Nullable Map<String, @Nullable Object> metadata)
            implements AgentCommand {}

    /** Says that the agent cannot do something any more. */
    record RemoveCapability(AgentId agentId, String capability) implements AgentCommand {}

    /** Says how the agent is; sent by the agent itself. */
    record ReportAgentStatus(AgentId agentId, String status) implements AgentCommand {}

    /** Counts the agent as offline when it is silent; sent by a timer. */
    record ExpireAgent(AgentId agentId) implements AgentCommand {}

    /** Sends a worker away from the board; for its lead. */
    record DismissAgent(AgentId agentId, BoardId boardId) implements AgentCommand {}

    /** Removes the agent; its past stays. */
    record DeleteAgent(AgentId agentId) implements AgentCommand {}
}
