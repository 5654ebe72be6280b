package org.openclaw.missioncontrol.command.gateway;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.BeatGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CloseRelay;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CreateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeleteGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeregisterGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.ExpireGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.OpenRelay;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.RegisterGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.SyncGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.UpdateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;
import org.openclaw.missioncontrol.api.gateway.GatewayStatusCause;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A runtime that hosts agents. */
@Aggregate(type = "gateway")
class Gateway {
    @AggregateIdentifier
    private GatewayId id;

    private OrganizationId organization;
    private String name;
    private @Nullable String url;
    private @Nullable String workspaceRoot;
    private @Nullable String relayTokenHash;
    private GatewayStatus status;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Gateway() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateGateway command, Caller caller, GatewayGuard guard) {
        caller.requireOrganizationAdmin();
        guard.requireOrganization(caller.organizationId());
        guard.requireFreeName(command.gatewayId(), command.name(), caller.organizationId());
        apply(new GatewayCreated(
                command.gatewayId(),
                caller.organizationId(),
                command.name(),
                command.url(),
                command.workspaceRoot(),
                false,
                command.mainAgentId()));
    }

    @CommandHandler
    void handle(UpdateGateway command, Caller caller, ExpectedVersion expected, GatewayGuard guard) {
        requireMayChange(caller);
        expected.check(version);
        command.name().ifDifferentFrom(name, to -> {
            guard.requireFreeName(id, to, organization);
            apply(new GatewayRenamed(id, to));
        });
        command.url().ifDifferentFrom(url, to -> apply(new GatewayUrlChanged(id, to)));
        command.workspaceRoot().ifDifferentFrom(workspaceRoot, to -> apply(new GatewayWorkspaceChanged(id, to)));
    }

    @CommandHandler
    void handle(SyncGateway command, Caller caller) {
        requireMayChange(caller);
        if (!command.agentIds().isEmpty()) apply(new GatewaySyncRequested(id, command.agentIds()));
    }

    @CommandHandler
    void handle(DeleteGateway command, Caller caller, ExpectedVersion expected, GatewayGuard guard) {
        requireMayChange(caller);
        expected.check(version);
        if (!(caller instanceof Caller.Process)) guard.requireNoBoards(id);
        apply(new GatewayDeleted(id, organization));
    }

    /** The door has seen its token, or lets in a new one: it comes in its own name. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterGateway command, Caller caller, GatewayGuard guard) {
        requireItself(caller, command.gatewayId());
        guard.requireFreeName(command.gatewayId(), command.name(), caller.organizationId());
        if (id == null) arrive(command, caller, guard);
        else describe(command, caller);
        apply(new GatewayRegistered(
                id, command.version(), command.capabilities(), command.ip(), command.relayTokenHash()));
        report(GatewayStatus.ONLINE, GatewayStatusCause.REGISTERED);
    }

    private void arrive(RegisterGateway command, Caller caller, GatewayGuard guard) {
        guard.requireOrganization(caller.organizationId());
        apply(new GatewayCreated(
                command.gatewayId(),
                caller.organizationId(),
                command.name(),
                command.url(),
                command.workspaceRoot(),
                true,
                command.mainAgentId()));
    }

    private void describe(RegisterGateway command, Caller caller) {
        caller.requireSameOrganization(organization, "gateway");
        if (!command.name().equals(name)) apply(new GatewayRenamed(id, command.name()));
        if (!command.url().equals(url)) apply(new GatewayUrlChanged(id, command.url()));
        if (!command.workspaceRoot().equals(workspaceRoot))
            apply(new GatewayWorkspaceChanged(id, command.workspaceRoot()));
    }

    @CommandHandler
    void handle(BeatGateway command, Caller caller, GatewayPresence presence) {
        requireItself(caller, id);
        presence.note(id, command.metrics());
        report(command.status(), GatewayStatusCause.REPORTED);
    }

    /** A token that died while the connection was being opened opens nothing. */
    @CommandHandler
    void handle(OpenRelay command, Caller caller, GatewayPresence presence) {
        requireItself(caller, id);
        if (!command.relayTokenHash().equals(relayTokenHash))
            throw Rejection.unauthenticated("invalid_token", "Register again: this relay token is dead.");
        presence.open(id, command.relayId(), command.address());
        report(GatewayStatus.ONLINE, GatewayStatusCause.RELAY_OPENED);
    }

    @CommandHandler
    void handle(CloseRelay command, Caller caller, GatewayPresence presence) {
        requireItself(caller, id);
        if (presence.close(id, command.relayId())) report(GatewayStatus.OFFLINE, GatewayStatusCause.RELAY_CLOSED);
    }

    @CommandHandler
    void handle(ExpireGateway command, GatewayPresence presence) {
        if (presence.isSilent(id)) report(GatewayStatus.OFFLINE, GatewayStatusCause.HEARTBEAT_TIMEOUT);
    }

    @CommandHandler
    void handle(DeregisterGateway command, Caller caller) {
        requireItself(caller, id);
        report(GatewayStatus.OFFLINE, GatewayStatusCause.DEREGISTERED);
        apply(new GatewayDeregistered(id));
    }

    /** One that was never heard of cannot go offline. */
    private void report(GatewayStatus to, GatewayStatusCause cause) {
        if (to == status) return;
        switch (to) {
            case ONLINE -> apply(new GatewayWentOnline(id, cause));
            case ERROR -> apply(new GatewayFailed(id, cause));
            case OFFLINE -> {
                if (status != GatewayStatus.PENDING) apply(new GatewayWentOffline(id, cause));
            }
            case PENDING -> throw new IllegalArgumentException("No gateway becomes pending");
        }
    }

    private static void requireItself(Caller caller, GatewayId gateway) {
        if (!(caller instanceof Caller.Gateway itself) || !itself.gatewayId().equals(gateway))
            throw Rejection.notFound("gateway");
    }

    private void requireMayChange(Caller caller) {
        caller.requireSameOrganization(organization, "gateway");
        caller.requireOrganizationAdmin();
    }

    @EventSourcingHandler
    void evolve(GatewayEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case GatewayCreated e -> begin(e);
            case GatewayRenamed e -> name = e.name();
            case GatewayUrlChanged e -> url = e.url();
            case GatewayWorkspaceChanged e -> workspaceRoot = e.workspaceRoot();
            case GatewayRegistered e -> relayTokenHash = e.relayTokenHash();
            case GatewayDeregistered _ -> relayTokenHash = null;
            case GatewaySyncRequested _ -> {}
            case GatewayWentOnline _ -> status = GatewayStatus.ONLINE;
            case GatewayWentOffline _ -> status = GatewayStatus.OFFLINE;
            case GatewayFailed _ -> status = GatewayStatus.ERROR;
            case GatewayDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }

    private void begin(GatewayCreated event) {
        id = event.gatewayId();
        organization = event.organizationId();
        name = event.name();
        url = event.url();
        workspaceRoot = event.workspaceRoot();
        status = GatewayStatus.PENDING;
    }
}
