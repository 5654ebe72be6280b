package org.openclaw.missioncontrol.command.agent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.*;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.springframework.stereotype.Component;

/** Keeps what other commands and the door must know of agents, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class AgentLookup {
    private final Lookups lookups;

    AgentLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(AgentEvent event) {
        switch (event) {
            case AgentCreated e -> add(e);
            case AgentRenamed e -> set("name = ?", e, e.name());
            case AgentLeadershipChanged e -> set("is_lead = ?", e, e.isBoardLead());
            case AgentMoved e -> place(e, e.gatewayId(), e.isBoardLead());
            case AgentBecameMain e -> place(e, e.gatewayId(), false);
            case AgentGatewayChanged e -> set("gateway_id = ?", e, e.gatewayId());
            case AgentTokenIssued e -> set("token_hash = ?", e, e.tokenHash());
            case AgentTokenRevoked e -> set("token_hash = ?", e, null);
            case AgentWentOnline e -> set("status = ?", e, AgentStatus.ONLINE);
            case AgentStatusReported e -> set("status = ?", e, e.status());
            case AgentWentOffline e -> set("status = ?", e, AgentStatus.OFFLINE);
            case AgentDeleted e -> remove(e);
            case AgentHeartbeatConfigured _,
                    AgentProfileChanged _,
                    AgentIdentityTemplateChanged _,
                    AgentSoulChanged _,
                    AgentCapabilityAdded _,
                    AgentCapabilityRemoved _,
                    AgentProvisioningRequested _ -> {}
        }
    }

    private void add(AgentCreated event) {
        lookups.write(
                """
                INSERT INTO agent_lookup (id, organization_id, gateway_id, board_id, name, is_lead, status)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
                event.agentId(),
                event.organizationId(),
                event.gatewayId(),
                event.boardId(),
                event.name(),
                event.isBoardLead(),
                AgentStatus.PROVISIONING);
        lookups.write(
                "INSERT INTO agent_presence (agent_id, organization_id) VALUES (?, ?)",
                event.agentId(),
                event.organizationId());
    }

    private void place(AgentEvent event, @Nullable Object gateway, boolean lead) {
        lookups.write(
                "UPDATE agent_lookup SET board_id = ?, gateway_id = ?, is_lead = ? WHERE id = ?",
                event.boardId(),
                gateway,
                lead,
                event.agentId());
    }

    private void set(String change, AgentEvent event, @Nullable Object value) {
        lookups.write("UPDATE agent_lookup SET " + change + " WHERE id = ?", value, event.agentId());
    }

    private void remove(AgentDeleted event) {
        lookups.write("DELETE FROM agent_lookup WHERE id = ?", event.agentId());
        lookups.write("DELETE FROM agent_presence WHERE agent_id = ?", event.agentId());
    }
}
