package org.openclaw.missioncontrol.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.DeleteOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.EndMembership;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.GrantBoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.UpdateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A tenant with its members. Each user is a member at most once. */
@Aggregate(type = "organization")
class Organization {
    @AggregateIdentifier
    private OrganizationId id;

    private String name;
    private final Map<UserId, Membership> members = new HashMap<>();
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Organization() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateOrganization command, Caller caller, OrganizationGuard guard) {
        caller.requireSameOrganization(command.organizationId(), "organization");
        guard.lock(command.createdByUserId());
        if (command.personal()) guard.requireHomeless(command.createdByUserId());
        apply(new OrganizationCreated(
                command.organizationId(), command.name(), command.createdByUserId(), command.personal()));
        apply(new OrganizationMemberAdded(
                command.organizationId(),
                command.memberId(),
                command.createdByUserId(),
                Role.OWNER,
                true,
                true,
                List.of()));
    }

    @CommandHandler
    void handle(UpdateOrganization command, Caller caller, ExpectedVersion expected) {
        caller.requireSameOrganization(id, "organization");
        caller.requireOrganizationAdmin();
        expected.check(version);
        command.name().ifDifferentFrom(name, to -> apply(new OrganizationRenamed(id, to)));
    }

    @CommandHandler
    void handle(DeleteOrganization command, Caller caller, ExpectedVersion expected) {
        caller.requireSameOrganization(id, "organization");
        requireOwner(caller);
        expected.check(version);
        apply(new OrganizationDeleted(id));
    }

    @CommandHandler
    void handle(GrantBoardAccess command, Caller caller, OrganizationGuard guard) {
        caller.requireSameOrganization(id, "organization");
        caller.requireOrganizationAdmin();
        var member = members.get(command.userId());
        if (member == null || member.mayWrite(command.boardId())) return;
        guard.requireBoard(command.boardId(), id);
        apply(new OrganizationMemberGrantedBoard(
                id, member.id(), command.userId(), new BoardAccess(command.boardId(), true)));
    }

    @CommandHandler
    void handle(EndMembership command, Caller caller) {
        caller.requireSameOrganization(id, "organization");
        caller.requireOrganizationAdmin();
        var member = members.get(command.userId());
        if (member == null) return;
        if (members.size() == 1) apply(new OrganizationDeleted(id));
        else apply(new OrganizationMemberRemoved(id, member.id(), command.userId()));
    }

    private static void requireOwner(Caller caller) {
        if (caller instanceof Caller.Member member && member.role() != Role.OWNER || caller instanceof Caller.Agent)
            throw Rejection.forbidden("owner_required", "Only an owner of the organization may do this.");
    }

    @EventSourcingHandler
    void evolve(OrganizationEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case OrganizationCreated e -> {
                id = e.organizationId();
                name = e.name();
            }
            case OrganizationRenamed e -> name = e.name();
            case OrganizationMemberAdded e -> members.put(e.userId(), Membership.of(e));
            case OrganizationMemberGrantedBoard e ->
                members.computeIfPresent(e.userId(), (_, member) -> member.with(e.boardAccess()));
            case OrganizationMemberRemoved e -> members.remove(e.userId());
            case OrganizationDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }
}
