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
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CreateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeleteGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.UpdateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
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
    void handle(DeleteGateway command, Caller caller, ExpectedVersion expected, GatewayGuard guard) {
        requireMayChange(caller);
        expected.check(version);
        if (!(caller instanceof Caller.Process)) guard.requireNoBoards(id);
        apply(new GatewayDeleted(id, organization));
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
    }
}
