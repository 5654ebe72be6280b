package org.openclaw.missioncontrol.query.activity;

import static org.openclaw.missioncontrol.query.activity.Sentence.known;

import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.*;

/** What happens to agents, in words. */
final class AgentActivity {
    private static final String UPDATED = "agent.updated";

    private AgentActivity() {}

    static Entry of(AgentEvent event) {
        return entry(event).on(event.boardId()).of(event.agentId());
    }

    private static Entry entry(AgentEvent event) {
        var agent = known(event.agentId(), "name");
        return switch (event) {
            case AgentCreated e -> Entry.of("agent.created", "Agent ", e.name(), " was created.");
            case AgentRenamed e -> Entry.of(UPDATED, "Agent ", agent, " was renamed to ", e.name(), ".");
            case AgentLeadershipChanged e ->
                Entry.of(UPDATED, "Agent ", agent, e.isBoardLead() ? " leads" : " no longer leads", " its board.");
            case AgentMoved e ->
                Entry.of(UPDATED, "Agent ", agent, " moved to board \"", known(e.boardId(), "name"), "\".");
            case AgentBecameMain e ->
                Entry.of(UPDATED, "Agent ", agent, " became the main agent of ", known(e.gatewayId(), "name"), ".")
                        .with("board_id", null);
            case AgentGatewayChanged _ ->
                Entry.of(UPDATED, "Agent ", agent, " went with its board to another gateway.");
            case AgentHeartbeatConfigured _ -> Entry.of(UPDATED, "The heartbeat of agent ", agent, " was changed.");
            case AgentProfileChanged _ -> Entry.of(UPDATED, "The profile of agent ", agent, " was changed.");
            case AgentIdentityTemplateChanged _ ->
                Entry.of(UPDATED, "The identity template of agent ", agent, " was changed.");
            case AgentSoulChanged _ -> Entry.of("agent.soul.updated", "The soul of agent ", agent, " was changed.");
            case AgentTokenIssued _ -> Entry.of(UPDATED, "A token was issued for agent ", agent, ".");
            case AgentTokenRevoked _ -> Entry.of(UPDATED, "The token of agent ", agent, " was revoked.");
            case AgentWentOnline _ ->
                Entry.of("agent.online", "Agent ", agent, " is online.").with("status", "online");
            case AgentStatusReported e -> Entry.of(UPDATED, "Agent ", agent, " says that it is ", e.status(), ".");
            case AgentWentOffline _ ->
                Entry.of("agent.offline", "Agent ", agent, " is offline.").with("status", "offline");
            case AgentCapabilityAdded e -> Entry.of(UPDATED, "Agent ", agent, " can do ", e.capability(), " now.");
            case AgentCapabilityRemoved e ->
                Entry.of(UPDATED, "Agent ", agent, " cannot do ", e.capability(), " any more.");
            case AgentProvisioningRequested _ ->
                Entry.of("agent.provision.requested", "The gateway of agent ", agent, " was asked to set it up.");
            case AgentDeleted e -> Entry.of("agent.delete.direct", "Agent ", e.name(), " was deleted.");
        };
    }
}
