package org.openclaw.missioncontrol.api.agent;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened to an agent. Stored for ever. */
public sealed interface AgentEvent extends Versioned {
    AgentId agentId();

    /** The board it works on (after a move: the new one); null for the main agent of a gateway. */
    @Nullable
    BoardId boardId();

    /** Whether it changed what a PATCH can change, and with it the ETag. */
    @Override
    default boolean isEdit() {
        return switch (this) {
            case AgentGatewayChanged _,
                    AgentTokenIssued _,
                    AgentTokenRevoked _,
                    AgentWentOnline _,
                    AgentStatusReported _,
                    AgentWentOffline _,
                    AgentCapabilityAdded _,
                    AgentCapabilityRemoved _,
                    AgentProvisioningRequested _ -> false;
            case AgentCreated _,
                    AgentRenamed _,
                    AgentLeadershipChanged _,
                    AgentMoved _,
                    AgentBecameMain _,
                    AgentHeartbeatConfigured _,
                    AgentProfileChanged _,
                    AgentIdentityTemplateChanged _,
                    AgentSoulChanged _,
                    AgentDeleted _ -> true;
        };
    }

    /** The agent came to a board, or (without a board) to its gateway as the main agent. */
    @EventType("agent.created")
    record AgentCreated(
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable GatewayId gatewayId,
            OrganizationId organizationId,
            String name,
            boolean isBoardLead,
            @Nullable HeartbeatConfig heartbeatConfig,
            @Nullable IdentityProfile identityProfile,
            @Nullable String identityTemplate,
            @Nullable String soulTemplate)
            implements AgentEvent {}

    @EventType("agent.renamed")
    record AgentRenamed(AgentId agentId, @Nullable BoardId boardId, String name) implements AgentEvent {}

    /** The agent leads its board now, or does so no longer. */
    @EventType("agent.leadership_changed")
    record AgentLeadershipChanged(AgentId agentId, BoardId boardId, boolean isBoardLead) implements AgentEvent {}

    /**
     * The agent works on another board.
     *
     * @param fromBoardId null when it was the main agent of a gateway
     */
    @EventType("agent.moved")
    record AgentMoved(
            AgentId agentId,
            BoardId boardId,
            @Nullable BoardId fromBoardId,
            @Nullable GatewayId gatewayId,
            boolean isBoardLead)
            implements AgentEvent {}

    /** The agent left its board and is the main agent of the gateway now. */
    @EventType("agent.became_main")
    record AgentBecameMain(AgentId agentId, BoardId fromBoardId, GatewayId gatewayId) implements AgentEvent {
        @Override
        public @Nullable BoardId boardId() {
            return null;
        }
    }

    /** The board of the agent has another gateway, or none. */
    @EventType("agent.gateway_changed")
    record AgentGatewayChanged(
            AgentId agentId, BoardId boardId, @Nullable GatewayId gatewayId) implements AgentEvent {}

    @EventType("agent.heartbeat_configured")
    record AgentHeartbeatConfigured(
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable HeartbeatConfig heartbeatConfig) implements AgentEvent {}

    @EventType("agent.profile_changed")
    record AgentProfileChanged(
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable IdentityProfile identityProfile) implements AgentEvent {}

    @EventType("agent.identity_template_changed")
    record AgentIdentityTemplateChanged(
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable String identityTemplate) implements AgentEvent {}

    @EventType("agent.soul_changed")
    record AgentSoulChanged(
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable String soulTemplate) implements AgentEvent {}

    /** A token was issued; any former one is dead. */
    @EventType("agent.token_issued")
    record AgentTokenIssued(AgentId agentId, @Nullable BoardId boardId, String tokenHash, TokenSource source)
            implements AgentEvent {}

    @EventType("agent.token_revoked")
    record AgentTokenRevoked(AgentId agentId, @Nullable BoardId boardId) implements AgentEvent {}

    /** The agent gave a sign of life after it had not counted as online. */
    @EventType("agent.went_online")
    record AgentWentOnline(AgentId agentId, @Nullable BoardId boardId) implements AgentEvent {}

    /** The agent called its state by a word of its own, such as busy. */
    @EventType("agent.status_reported")
    record AgentStatusReported(AgentId agentId, @Nullable BoardId boardId, String status) implements AgentEvent {}

    /** The agent has been silent for too long. */
    @EventType("agent.went_offline")
    record AgentWentOffline(AgentId agentId, @Nullable BoardId boardId, Instant lastSeenAt) implements AgentEvent {}

    /** @param capability in lower case; an agent has each but once */
    @EventType("agent.capability_added")
    record AgentCapabilityAdded(
            AgentId agentId,
            @Nullable BoardId boardId,
            CapabilityId capabilityId,
            String capability,
            Proficiency proficiency,
            @Nullable Map<String, @Nullable Object> metadata)
            implements AgentEvent {}

    @EventType("agent.capability_removed")
    record AgentCapabilityRemoved(AgentId agentId, @Nullable BoardId boardId, String capability)
            implements AgentEvent {}

    /** The gateway is to set the agent up: it is new there, or another one than before, or somebody asked for it. */
    @EventType("agent.provisioning_requested")
    record AgentProvisioningRequested(
            AgentId agentId, @Nullable BoardId boardId, GatewayId gatewayId, ProvisioningAction action)
            implements AgentEvent {}

    @EventType("agent.deleted")
    record AgentDeleted(
            AgentId agentId,
            @Nullable BoardId boardId,
            @Nullable GatewayId gatewayId,
            String name) implements AgentEvent {}

    /** Whether the agent is new on its gateway. */
    enum ProvisioningAction {
        @JsonProperty("provision")
        PROVISION,
        @JsonProperty("update")
        UPDATE
    }

    /** Who asked for a token. */
    enum TokenSource {
        @JsonProperty("admin")
        ADMIN,
        @JsonProperty("provisioning")
        PROVISIONING
    }
}
