package org.openclaw.missioncontrol.command.boardgroup;

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
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.CreateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.DeleteBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.SetGroupHeartbeat;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.UpdateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.*;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.Slug;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** Boards of an organization that belong together. */
@Aggregate(type = "board_group")
class BoardGroup {
    @AggregateIdentifier
    private BoardGroupId id;

    private OrganizationId organization;
    private String name;
    private String slug;
    private @Nullable String description;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    BoardGroup() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateBoardGroup command, Caller caller, BoardGroupGuard guard) {
        caller.requireOrganizationAdmin();
        guard.requireOrganization(caller.organizationId());
        apply(new BoardGroupCreated(
                command.boardGroupId(),
                caller.organizationId(),
                command.name(),
                command.slug(),
                command.description()));
    }

    @CommandHandler
    void handle(UpdateBoardGroup command, Caller caller, ExpectedVersion expected, BoardGroupGuard guard) {
        requireMayChange(caller, guard);
        expected.check(version);
        command.name().ifDifferentFrom(name, to -> apply(new BoardGroupRenamed(id, to)));
        command.slug()
                .map(sent -> Slug.of(sent, name, command.spareSlug()))
                .ifDifferentFrom(slug, to -> apply(new BoardGroupSlugChanged(id, to)));
        command.description().ifDifferentFrom(description, to -> apply(new BoardGroupDescribed(id, to)));
    }

    @CommandHandler
    void handle(SetGroupHeartbeat command, Caller caller, BoardGroupGuard guard) {
        if (caller instanceof Caller.Agent agent) requireLeadIn(agent, guard);
        else requireMayChange(caller, guard);
        var agents = guard.agents(id, command.includesLeads());
        if (!agents.isEmpty()) apply(new BoardGroupHeartbeatApplied(id, command.every(), agents));
    }

    private void requireLeadIn(Caller.Agent agent, BoardGroupGuard guard) {
        agent.requireSameOrganization(organization, "board group");
        if (!agent.isLead() || !guard.holds(id, agent.boardId()))
            throw Rejection.forbidden("lead_required", "Among agents only leads of boards of the group may do this.");
    }

    @CommandHandler
    void handle(DeleteBoardGroup command, Caller caller, ExpectedVersion expected, BoardGroupGuard guard) {
        requireMayChange(caller, guard);
        expected.check(version);
        apply(new BoardGroupDeleted(id));
    }

    private void requireMayChange(Caller caller, BoardGroupGuard guard) {
        caller.requireSameOrganization(organization, "board group");
        caller.requireOrganizationAdmin();
        guard.requireWrite(id, caller);
    }

    @EventSourcingHandler
    void evolve(BoardGroupEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case BoardGroupCreated e -> {
                id = e.boardGroupId();
                organization = e.organizationId();
                name = e.name();
                slug = e.slug();
                description = e.description();
            }
            case BoardGroupRenamed e -> name = e.name();
            case BoardGroupSlugChanged e -> slug = e.slug();
            case BoardGroupDescribed e -> description = e.description();
            case BoardGroupHeartbeatApplied _ -> {}
            case BoardGroupDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }
}
