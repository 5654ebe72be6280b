package org.openclaw.missioncontrol.command.agent;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentCommand.*;
import org.openclaw.missioncontrol.api.agent.AgentEvent;
import org.openclaw.missioncontrol.api.agent.AgentEvent.*;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.agent.HeartbeatConfig;
import org.openclaw.missioncontrol.api.agent.IdentityProfile;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** Somebody who works: on a board, or for a whole gateway. Who may change it, {@link AgentRights} says; where it works, {@link Post}. */
@Aggregate(type = "agent")
class Agent {
    @AggregateIdentifier
    private AgentId id;

    private OrganizationId organization;
    private Post post;
    private String name;
    private String status;
    private @Nullable HeartbeatConfig heartbeatConfig;
    private @Nullable IdentityProfile identityProfile;
    private @Nullable String identityTemplate;
    private @Nullable String soulTemplate;
    private @Nullable AgentTokenIssued token;
    private final Set<String> provisioned = new HashSet<>();
    private final Set<String> capabilities = new HashSet<>();
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Agent() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateAgent command, Caller caller, AgentGuard guard) {
        var on = guard.lock(command.boardId());
        caller.requireWrite(on.organizationId(), command.boardId(), "board");
        AgentRights.requireMayCreate(caller, guard, on);
        guard.requireFreeName(command.agentId(), command.name(), on);
        if (command.isBoardLead()) guard.requireNoOtherLead(command.agentId(), on);
        apply(Arrival.on(on, command));
        provision(ProvisioningAction.PROVISION);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateMainAgent command, Caller caller, AgentGuard guard) {
        var gateway = guard.lock(command.gatewayId());
        caller.requireSameOrganization(gateway.organizationId(), "gateway");
        caller.requireOrganizationAdmin();
        if (guard.hasMainAgent(command.gatewayId())) return;
        apply(Arrival.at(gateway, command));
        provision(ProvisioningAction.PROVISION);
    }

    @CommandHandler
    void handle(UpdateAgent command, Caller caller, ExpectedVersion expected, AgentGuard guard) {
        AgentRights.requireMayChange(caller, organization, post.boardId());
        expected.check(version);
        var before = version;
        place(post.after(command), Objects.requireNonNull(command.name().over(name)), caller, guard);
        command.heartbeatConfig()
                .ifDifferentFrom(heartbeatConfig, to -> apply(new AgentHeartbeatConfigured(id, post.boardId(), to)));
        command.identityProfile()
                .ifDifferentFrom(identityProfile, to -> apply(new AgentProfileChanged(id, post.boardId(), to)));
        command.identityTemplate()
                .ifDifferentFrom(
                        identityTemplate, to -> apply(new AgentIdentityTemplateChanged(id, post.boardId(), to)));
        command.soulTemplate().ifDifferentFrom(soulTemplate, to -> apply(new AgentSoulChanged(id, post.boardId(), to)));
        if (command.force() || version != before) provision(ProvisioningAction.UPDATE);
    }

    @CommandHandler
    void handle(SetRhythm command, Caller caller) {
        AgentRights.requireMayChange(caller, organization, post.boardId());
        var wanted = Objects.requireNonNullElseGet(heartbeatConfig, HeartbeatConfig::usual)
                .every(command.every());
        if (wanted.equals(heartbeatConfig)) return;
        apply(new AgentHeartbeatConfigured(id, post.boardId(), wanted));
        provision(ProvisioningAction.UPDATE);
    }

    @CommandHandler
    void handle(RewriteSoul command, Caller caller, ExpectedVersion expected) {
        AgentRights.requireMayRewriteSoul(caller, organization, post, command.boardId());
        expected.check(version);
        if (command.content().equals(soulTemplate)) return;
        apply(new AgentSoulChanged(id, post.boardId(), command.content()));
        provision(ProvisioningAction.UPDATE);
    }

    @CommandHandler
    void handle(ProvisionAgent command, Caller caller) {
        AgentRights.requireMayChange(caller, organization, post.boardId());
        provision(ProvisioningAction.UPDATE);
    }

    /** An agent that lives nowhere waits until its board has a gateway. */
    private void provision(ProvisioningAction action) {
        var gateway = post.gatewayId();
        if (gateway != null) apply(new AgentProvisioningRequested(id, post.boardId(), gateway, action));
    }

    @CommandHandler
    void handle(FollowBoard command, AgentGuard guard) {
        if (!command.boardId().equals(post.boardId())) return;
        var on = guard.lock(command.boardId());
        if (Objects.equals(on.gatewayId(), post.gatewayId())) return;
        apply(new AgentGatewayChanged(id, command.boardId(), on.gatewayId()));
        provision(ProvisioningAction.PROVISION);
    }

    @CommandHandler
    void handle(IssueAgentToken command, Caller caller, ExpectedVersion expected) {
        AgentRights.requireMayChange(caller, organization, post.boardId());
        expected.check(version);
        if (command.source() == TokenSource.PROVISIONING && isSpared(command.tokenHash())) return;
        requireNew(command.tokenHash());
        apply(new AgentTokenIssued(id, post.boardId(), command.tokenHash(), command.source()));
    }

    /** One that an admin issued stays as it is; a repetition issues nothing. */
    private boolean isSpared(String tokenHash) {
        return token != null
                && (token.source() == TokenSource.ADMIN || token.tokenHash().equals(tokenHash));
    }

    /** A call that is sent again, after its token was taken away or followed by another, brings no dead token back. */
    private void requireNew(String tokenHash) {
        if (provisioned.contains(tokenHash))
            throw Rejection.conflict(
                    "token_spent", "The agent was set up again since, or its token was taken away. Set it up anew.");
    }

    @CommandHandler
    void handle(RevokeAgentToken command, Caller caller, ExpectedVersion expected) {
        AgentRights.requireMayChange(caller, organization, post.boardId());
        expected.check(version);
        if (token != null) apply(new AgentTokenRevoked(id, post.boardId()));
    }

    @CommandHandler
    void handle(AddCapability command, Caller caller, ExpectedVersion expected) {
        AgentRights.requireMayTeach(caller, organization);
        expected.check(version);
        if (capabilities.contains(command.capability()))
            throw Rejection.conflict("capability_exists", "The agent has this capability. Remove it to add it anew.");
        apply(new AgentCapabilityAdded(
                id,
                post.boardId(),
                command.capabilityId(),
                command.capability(),
                command.proficiency(),
                command.metadata()));
    }

    @CommandHandler
    void handle(RemoveCapability command, Caller caller, ExpectedVersion expected) {
        AgentRights.requireMayTeach(caller, organization);
        expected.check(version);
        if (!capabilities.contains(command.capability())) throw Rejection.notFound("capability");
        apply(new AgentCapabilityRemoved(id, post.boardId(), command.capability()));
    }

    @CommandHandler
    void handle(ReportAgentStatus command, Caller caller) {
        AgentRights.requireItself(caller, id);
        if (status.equals(command.status())) return;
        if (command.status().equals(AgentStatus.ONLINE)) apply(new AgentWentOnline(id, post.boardId()));
        else apply(new AgentStatusReported(id, post.boardId(), command.status()));
    }

    @CommandHandler
    void handle(ExpireAgent command, AgentGuard guard) {
        if (AgentStatus.OURS.contains(status) || status.equals(AgentStatus.OFFLINE)) return;
        guard.silentSince(id).ifPresent(lastSeen -> apply(new AgentWentOffline(id, post.boardId(), lastSeen)));
    }

    @CommandHandler
    void handle(DismissAgent command, Caller caller, ExpectedVersion expected, AgentGuard guard) {
        caller.requireSameOrganization(organization, "agent");
        var on = guard.lock(command.boardId());
        caller.requireWrite(on.organizationId(), command.boardId(), "board");
        AgentRights.requireMayDismiss(caller, post, command.boardId());
        expected.check(version);
        delete();
    }

    @CommandHandler
    void handle(DeleteAgent command, Caller caller, ExpectedVersion expected, AgentGuard guard) {
        AgentRights.requireMayChange(caller, organization, post.boardId());
        expected.check(version);
        if (!(caller instanceof Caller.Process)) guard.lockReach(post);
        delete();
    }

    private void delete() {
        apply(new AgentDeleted(id, post.boardId(), post.gatewayId(), name));
    }

    private void place(Post.Wish wish, String newName, Caller caller, AgentGuard guard) {
        var renamed = !newName.equals(name);
        if (wish.boardId() != null && (renamed || wish.leadsAwayFrom(post))) {
            var on = guard.lock(wish.boardId(), post);
            caller.requireWrite(on.organizationId(), wish.boardId(), "board");
            if (wish.asMain()) becomeMain(on, guard);
            else takePost(on, wish.asLead(), newName, guard);
        }
        if (renamed) apply(new AgentRenamed(id, post.boardId(), newName));
    }

    private void becomeMain(AgentGuard.Board on, AgentGuard guard) {
        var left = Objects.requireNonNull(post.boardId());
        apply(new AgentBecameMain(id, left, guard.requireGatewayWithoutMainAgent(on)));
    }

    private void takePost(AgentGuard.Board on, boolean asLead, String newName, AgentGuard guard) {
        guard.requireFreeName(id, newName, on);
        if (asLead) guard.requireNoOtherLead(id, on);
        if (!on.boardId().equals(post.boardId()))
            apply(new AgentMoved(id, on.boardId(), post.boardId(), on.gatewayId(), asLead));
        else if (asLead != post.isLead()) apply(new AgentLeadershipChanged(id, on.boardId(), asLead));
    }

    @EventSourcingHandler
    void evolve(AgentEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case AgentCreated e -> begin(e);
            case AgentRenamed e -> name = e.name();
            case AgentLeadershipChanged e -> post = new Post(e.boardId(), post.gatewayId(), e.isBoardLead());
            case AgentMoved e -> post = new Post(e.boardId(), e.gatewayId(), e.isBoardLead());
            case AgentBecameMain e -> post = new Post(null, e.gatewayId(), false);
            case AgentGatewayChanged e -> post = new Post(e.boardId(), e.gatewayId(), post.isLead());
            case AgentHeartbeatConfigured e -> heartbeatConfig = e.heartbeatConfig();
            case AgentProfileChanged e -> identityProfile = e.identityProfile();
            case AgentIdentityTemplateChanged e -> identityTemplate = e.identityTemplate();
            case AgentSoulChanged e -> soulTemplate = e.soulTemplate();
            case AgentTokenIssued e -> hold(e);
            case AgentTokenRevoked _ -> token = null;
            case AgentWentOnline _ -> status = AgentStatus.ONLINE;
            case AgentStatusReported e -> status = e.status();
            case AgentWentOffline _ -> status = AgentStatus.OFFLINE;
            case AgentCapabilityAdded e -> capabilities.add(e.capability());
            case AgentCapabilityRemoved e -> capabilities.remove(e.capability());
            case AgentProvisioningRequested _ -> {}
            case AgentDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }

    private void hold(AgentTokenIssued issued) {
        token = issued;
        if (issued.source() == TokenSource.PROVISIONING) provisioned.add(issued.tokenHash());
    }

    private void begin(AgentCreated event) {
        id = event.agentId();
        organization = event.organizationId();
        post = new Post(event.boardId(), event.gatewayId(), event.isBoardLead());
        name = event.name();
        status = AgentStatus.PROVISIONING;
        heartbeatConfig = event.heartbeatConfig();
        identityProfile = event.identityProfile();
        identityTemplate = event.identityTemplate();
        soulTemplate = event.soulTemplate();
    }
}
