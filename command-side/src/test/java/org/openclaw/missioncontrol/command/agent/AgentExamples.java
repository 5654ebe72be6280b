package org.openclaw.missioncontrol.command.agent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.CreateAgent;
import org.openclaw.missioncontrol.api.agent.AgentCommand.UpdateAgent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentCreated;
import org.openclaw.missioncontrol.api.agent.AgentEvent.AgentProvisioningRequested;
import org.openclaw.missioncontrol.api.agent.AgentEvent.ProvisioningAction;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;

/** People, boards and facts that the tests about agents speak of. */
final class AgentExamples {
    static final OrganizationId ORGANIZATION = OrganizationId.next();
    static final GatewayId GATEWAY = GatewayId.next();
    static final BoardId BOARD = BoardId.next();
    static final BoardId OTHER_BOARD = BoardId.next();
    static final AgentId AGENT = AgentId.next();

    static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    static final Caller MEMBER = member(ORGANIZATION, Role.MEMBER);
    static final Caller STRANGER = member(OrganizationId.next(), Role.OWNER);
    static final Caller PROCESS = new Caller.Process("WhenThisThenThat", ORGANIZATION);
    static final Caller.Agent LEAD = agent(AgentId.next(), true);
    static final Caller.Agent WORKER = agent(AgentId.next(), false);
    static final Caller.Agent ITSELF = agent(AGENT, false);

    private AgentExamples() {}

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private static Caller.Agent agent(AgentId id, boolean lead) {
        return new Caller.Agent(id, ORGANIZATION, BOARD, GATEWAY, lead, Set.of(BOARD));
    }

    static AgentGuard.Board board(BoardId id, @Nullable GatewayId gateway) {
        return new AgentGuard.Board(id.value(), ORGANIZATION.value(), gateway == null ? null : gateway.value(), 1);
    }

    static CreateAgent create(boolean lead) {
        return new CreateAgent(AGENT, BOARD, "Ada", lead, HeartbeatConfig.usual(), null, null, null);
    }

    static AgentCreated created() {
        return created(BOARD, false);
    }

    static AgentCreated created(@Nullable BoardId board, boolean lead) {
        return new AgentCreated(
                AGENT, board, GATEWAY, ORGANIZATION, "Ada", lead, HeartbeatConfig.usual(), null, null, null);
    }

    static AgentCreated mainCreated() {
        return new AgentCreated(
                AGENT,
                null,
                GATEWAY,
                ORGANIZATION,
                "Harbour Gateway Agent",
                false,
                HeartbeatConfig.usual(),
                IdentityProfile.ofMainAgent(),
                null,
                null);
    }

    static AgentProvisioningRequested requested(ProvisioningAction action) {
        return requested(BOARD, GATEWAY, action);
    }

    static AgentProvisioningRequested requested(@Nullable BoardId board, GatewayId gateway, ProvisioningAction action) {
        return new AgentProvisioningRequested(AGENT, board, gateway, action);
    }

    static HeartbeatConfig every(String rhythm) {
        return HeartbeatConfig.usual().every(rhythm);
    }

    static IdentityProfile profile(String key, String value) {
        var members = new LinkedHashMap<String, String>();
        members.put(key, value);
        return new IdentityProfile(members);
    }

    /** What a PATCH of where the agent works asks for. */
    static UpdateAgent place(Change<@Nullable BoardId> board, Change<Boolean> lead, Change<Boolean> main) {
        return new UpdateAgent(
                AGENT,
                Change.keep(),
                board,
                lead,
                main,
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                false);
    }

    /** What a PATCH of what the agent is told asks for. */
    static UpdateAgent brief(
            Change<@Nullable HeartbeatConfig> heartbeat,
            Change<@Nullable IdentityProfile> profile,
            Change<@Nullable String> identity,
            Change<@Nullable String> soul) {
        return new UpdateAgent(
                AGENT,
                Change.keep(),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                heartbeat,
                profile,
                identity,
                soul,
                false);
    }
}
