package org.openclaw.missioncontrol.query.agent;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.*;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps agents as people see them, but for what only the clock knows. */
@Component
@ProcessingGroup(Views.GROUP)
class AgentProjection {
    private final ViewWriter views;
    private final JsonMapper json;

    AgentProjection(ViewWriter views, JsonMapper json) {
        this.views = views;
        this.json = json;
    }

    @EventHandler
    void on(AgentEvent event, Envelope envelope) {
        switch (event) {
            case AgentCreated e -> create(e, envelope);
            case AgentRenamed e -> set("name = ?", e, envelope, e.name());
            case AgentLeadershipChanged e -> set("is_board_lead = ?", e, envelope, e.isBoardLead());
            case AgentMoved e -> place(e, envelope, e.gatewayId(), e.isBoardLead());
            case AgentBecameMain e -> place(e, envelope, e.gatewayId(), false);
            case AgentGatewayChanged e -> set("gateway_id = ?", e, envelope, e.gatewayId());
            case AgentHeartbeatConfigured e ->
                set("heartbeat_config = ?::jsonb", e, envelope, text(e.heartbeatConfig()));
            case AgentProfileChanged e -> set("identity_profile = ?::jsonb", e, envelope, text(e.identityProfile()));
            case AgentIdentityTemplateChanged e -> set("identity_template = ?", e, envelope, e.identityTemplate());
            case AgentSoulChanged e -> set("soul_template = ?", e, envelope, e.soulTemplate());
            case AgentTokenIssued e -> set("token_issued_at = ?", e, envelope, envelope.at());
            case AgentTokenRevoked e -> set("token_issued_at = ?", e, envelope, null);
            case AgentWentOnline e -> set("status = ?", e, envelope, AgentStatus.ONLINE);
            case AgentStatusReported e -> set("status = ?", e, envelope, e.status());
            case AgentWentOffline e -> set("status = ?", e, envelope, AgentStatus.OFFLINE);
            case AgentCapabilityAdded e -> add(e, envelope);
            case AgentProvisioningRequested _ -> {}
            case AgentCapabilityRemoved e ->
                views.write(
                        "DELETE FROM agent_capability_view WHERE agent_id = ? AND capability = ?",
                        e.agentId(),
                        e.capability());
            case AgentDeleted e -> delete(e, envelope);
        }
    }

    private void create(AgentCreated event, Envelope envelope) {
        views.write(
                """
                INSERT INTO agent_view (id, organization_id, gateway_id, board_id, name, status, is_board_lead,
                    heartbeat_config, identity_profile, identity_template, soul_template, created_at, updated_at, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.agentId(),
                event.organizationId(),
                event.gatewayId(),
                event.boardId(),
                event.name(),
                AgentStatus.PROVISIONING,
                event.isBoardLead(),
                text(event.heartbeatConfig()),
                text(event.identityProfile()),
                event.identityTemplate(),
                event.soulTemplate(),
                envelope.at(),
                envelope.at(),
                envelope.sequence());
    }

    private void place(AgentEvent event, Envelope envelope, @Nullable GatewayId gateway, boolean lead) {
        views.write("""
            UPDATE agent_view SET board_id = ?, gateway_id = ?, is_board_lead = ?, updated_at = ?, version = ?
             WHERE id = ?
            """, event.boardId(), gateway, lead, envelope.at(), envelope.sequence(), event.agentId());
    }

    private void set(String change, AgentEvent event, Envelope envelope, @Nullable Object value) {
        var edited = event.isEdit() ? envelope.sequence() : null;
        views.write(
                "UPDATE agent_view SET " + change + ", updated_at = ?, version = coalesce(?, version) WHERE id = ?",
                value,
                envelope.at(),
                edited,
                event.agentId());
    }

    private void add(AgentCapabilityAdded event, Envelope envelope) {
        views.write(
                """
                INSERT INTO agent_capability_view
                    (id, organization_id, agent_id, capability, proficiency, metadata, created_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?) ON CONFLICT DO NOTHING
                """,
                event.capabilityId(),
                envelope.organizationId(),
                event.agentId(),
                event.capability(),
                event.proficiency(),
                text(event.metadata()),
                envelope.at());
    }

    private void delete(AgentDeleted event, Envelope envelope) {
        set("deleted_at = ?", event, envelope, envelope.at());
        views.write("DELETE FROM agent_capability_view WHERE agent_id = ?", event.agentId());
    }

    private @Nullable String text(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }
}
