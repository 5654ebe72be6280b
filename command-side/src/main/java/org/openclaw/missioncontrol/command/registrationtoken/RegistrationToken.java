package org.openclaw.missioncontrol.command.registrationtoken;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.IssueRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.RevokeRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent.*;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;

/** A token with which one gateway introduces itself, at each of its starts. */
@Aggregate(type = "registration_token")
class RegistrationToken {
    @AggregateIdentifier
    private RegistrationTokenId id;

    private OrganizationId organization;
    private boolean revoked;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    RegistrationToken() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(IssueRegistrationToken command, Caller caller, RegistrationTokenGuard guard) {
        caller.requireOrganizationAdmin();
        guard.requireOrganization(caller.organizationId());
        guard.requireNew(command.tokenHash());
        if (command.gatewayId() != null) guard.requireGateway(command.gatewayId(), caller.organizationId());
        apply(new RegistrationTokenIssued(
                command.registrationTokenId(),
                caller.organizationId(),
                command.gatewayId() != null ? command.gatewayId() : command.newGatewayId(),
                command.name(),
                command.tokenHash(),
                command.expiresAt()));
    }

    @CommandHandler
    void handle(RevokeRegistrationToken command, Caller caller) {
        caller.requireSameOrganization(organization, "registration token");
        caller.requireOrganizationAdmin();
        if (!revoked) apply(new RegistrationTokenRevoked(id, organization));
    }

    @EventSourcingHandler
    void evolve(RegistrationTokenEvent event) {
        switch (event) {
            case RegistrationTokenIssued e -> {
                id = e.registrationTokenId();
                organization = e.organizationId();
            }
            case RegistrationTokenRevoked _ -> revoked = true;
        }
    }
}
