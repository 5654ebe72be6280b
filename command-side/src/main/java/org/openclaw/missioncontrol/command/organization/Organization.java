package org.openclaw.missioncontrol.command.organization;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.InviteView;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.*;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.organization.Rights;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A tenant with its members and those who may become members. It has an owner as long as it exists. */
@Aggregate(type = "organization")
class Organization {
    @AggregateIdentifier
    private OrganizationId id;

    private String name;
    private final Members members = new Members();
    private final Invites invites = new Invites();
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
                command.organizationId(), command.memberId(), command.createdByUserId(), Role.OWNER, Rights.ALL));
    }

    @CommandHandler
    void handle(UpdateOrganization command, Caller caller, ExpectedVersion expected) {
        requireAdmin(caller);
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
    void handle(UpdateMember command, Caller caller, ExpectedVersion expected, OrganizationGuard guard) {
        requireAdmin(caller);
        var member = members.get(command.memberId());
        expected.check(member.version());
        command.role().ifDifferentFrom(member.role(), to -> {
            if (member.isOwner() || to == Role.OWNER) requireOwner(caller);
            if (member.isOwner()) guard.requireAnotherOwner(members.ownersBeside(member), id);
            apply(new OrganizationMemberRoleChanged(id, member.id(), member.userId(), to));
        });
    }

    @CommandHandler
    void handle(ReplaceMemberAccess command, Caller caller, ExpectedVersion expected, OrganizationGuard guard) {
        requireAdmin(caller);
        var member = members.get(command.memberId());
        expected.check(member.version());
        guard.requireBoards(command.rights().boards(), id);
        become(member, member.role(), command.rights());
    }

    @CommandHandler
    void handle(GrantBoardAccess command, Caller caller, OrganizationGuard guard) {
        requireAdmin(caller);
        var member = members.find(command.userId());
        if (member == null || member.rights().mayWrite(command.boardId())) return;
        if (guard.present(Set.of(command.boardId()), id).isEmpty()) return;
        apply(new OrganizationMemberGrantedBoard(
                id, member.id(), command.userId(), new BoardAccess(command.boardId(), true)));
    }

    @CommandHandler
    void handle(RemoveMember command, Caller caller, ExpectedVersion expected, OrganizationGuard guard) {
        requireAdmin(caller);
        var member = members.get(command.memberId());
        expected.check(member.version());
        if (caller.actor().equals(Actor.user(member.userId())))
            throw Rejection.forbidden(
                    "cannot_remove_oneself", "You cannot remove yourself. Ask another admin of the organization.");
        if (member.isOwner()) {
            requireOwner(caller);
            guard.requireAnotherOwner(members.ownersBeside(member), id);
        }
        apply(new OrganizationMemberRemoved(id, member.id(), member.userId()));
    }

    @CommandHandler
    void handle(EndMembership command, Caller caller) {
        requireAdmin(caller);
        var member = members.find(command.userId());
        if (member == null) return;
        boolean isLastOwner = member.isOwner() && members.ownersBeside(member).isEmpty();
        if (isLastOwner) apply(new OrganizationDeleted(id));
        else apply(new OrganizationMemberRemoved(id, member.id(), command.userId()));
    }

    @CommandHandler
    void handle(CreateInvite command, Caller caller, OrganizationGuard guard) {
        requireAdmin(caller);
        if (command.role() == Role.OWNER) requireOwner(caller);
        guard.requireBoards(command.rights().boards(), id);
        invites.requireNoneFor(command.invitedEmail());
        guard.requireNoMember(command.invitedEmail(), id);
        apply(new OrganizationInviteCreated(
                id, command.inviteId(), command.invitedEmail(), command.role(), command.rights(), command.tokenHash()));
    }

    @CommandHandler
    void handle(RevokeInvite command, Caller caller, ExpectedVersion expected) {
        requireAdmin(caller);
        if (invites.isAccepted(command.inviteId()))
            throw Rejection.conflict(
                    "invite_accepted", "This invite was accepted already. Remove the member if he should not be here.");
        var invite = invites.pending(command.inviteId()).orElseThrow(() -> Rejection.notFound("invite"));
        expected.check(InviteView.VERSION);
        apply(new OrganizationInviteRevoked(id, invite.id()));
    }

    @CommandHandler
    void handle(AcceptInvite command, Caller caller, OrganizationGuard guard) {
        caller.requireSameOrganization(id, "invite");
        var invite = invites.pending(command.inviteId()).orElseThrow(Invite::unusable);
        var member = members.find(command.userId());
        var rights = member == null ? invite.rights() : member.rights().and(invite.rights());
        var present = rights.within(guard.present(rights.boards(), id));
        guard.lock(command.userId());
        invite.requireFor(guard.emailOf(command.userId()));
        var memberId = member == null ? command.memberId() : member.id();
        apply(new OrganizationInviteAccepted(id, invite.id(), command.userId(), memberId));
        if (member == null) apply(new OrganizationMemberAdded(id, memberId, command.userId(), invite.role(), present));
        else become(member, member.role().or(invite.role()), present);
    }

    private void become(Membership member, Role role, Rights rights) {
        if (role != member.role()) apply(new OrganizationMemberRoleChanged(id, member.id(), member.userId(), role));
        if (!rights.equals(member.rights()))
            apply(new OrganizationMemberAccessChanged(id, member.id(), member.userId(), rights));
    }

    private void requireAdmin(Caller caller) {
        caller.requireSameOrganization(id, "organization");
        caller.requireOrganizationAdmin();
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
            case OrganizationMemberAdded e -> members.add(e, sequence);
            case OrganizationMemberRoleChanged e -> members.change(e.userId(), e.role(), sequence);
            case OrganizationMemberAccessChanged e -> members.change(e.userId(), e.rights(), sequence);
            case OrganizationMemberGrantedBoard e -> members.grant(e.userId(), Rights.on(e.boardAccess()), sequence);
            case OrganizationMemberRemoved e -> members.remove(e.userId());
            case OrganizationInviteCreated e -> invites.add(e);
            case OrganizationInviteRevoked e -> invites.revoke(e.inviteId());
            case OrganizationInviteAccepted e -> invites.accept(e.inviteId());
            case OrganizationDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }
}
