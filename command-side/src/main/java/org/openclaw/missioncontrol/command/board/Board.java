package org.openclaw.missioncontrol.command.board;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;
import static org.openclaw.missioncontrol.api.board.BoardType.GOAL;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardCommand.CreateBoard;
import org.openclaw.missioncontrol.api.board.BoardCommand.DeleteBoard;
import org.openclaw.missioncontrol.api.board.BoardCommand.GoalChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.LeaveBoardGroup;
import org.openclaw.missioncontrol.api.board.BoardCommand.RulesChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.UpdateBoard;
import org.openclaw.missioncontrol.api.board.BoardEvent;
import org.openclaw.missioncontrol.api.board.BoardEvent.*;
import org.openclaw.missioncontrol.api.board.BoardGoal;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.command.support.Slug;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** Where an organization plans work towards a goal, and the rules that gate it. */
@Aggregate(type = "board")
class Board {
    @AggregateIdentifier
    private BoardId id;

    private OrganizationId organization;
    private String name;
    private String slug;
    private String description;
    private @Nullable GatewayId gateway;
    private @Nullable BoardGroupId group;
    private BoardGoal goal;
    private BoardRules rules;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    Board() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(CreateBoard command, Caller caller, BoardGuard guard) {
        caller.requireOrganizationAdmin();
        var owner = caller.organizationId();
        guard.requireOrganization(owner);
        if (command.gatewayId() != null) guard.requireGateway(command.gatewayId(), owner);
        if (command.boardGroupId() != null) guard.requireGroup(command.boardGroupId(), owner);
        if (command.goal().boardType() == GOAL && command.goal().goalConfirmed()) requireGoal(command.goal());
        apply(new BoardCreated(
                command.boardId(),
                owner,
                command.name(),
                command.slug(),
                command.description(),
                command.gatewayId(),
                command.boardGroupId(),
                command.goal(),
                command.rules(),
                caller.actor().userId()));
    }

    @CommandHandler
    void handle(UpdateBoard command, Caller caller, ExpectedVersion expected, BoardGuard guard) {
        caller.requireWrite(organization, id, "board");
        expected.check(version);
        if (command.gatewayId().isSent() || command.boardGroupId().isSent()) guard.lock(id);
        command.name().ifDifferentFrom(name, to -> apply(new BoardRenamed(id, to)));
        command.slug()
                .map(sent -> Slug.of(sent, name, command.spareSlug()))
                .ifDifferentFrom(slug, to -> apply(new BoardSlugChanged(id, to)));
        command.description().ifDifferentFrom(description, to -> apply(new BoardDescribed(id, to)));
        moveTo(command.gatewayId(), guard);
        join(command.boardGroupId(), guard);
        pursue(command.goal());
        obey(command.rules());
    }

    @CommandHandler
    void handle(DeleteBoard command, Caller caller, ExpectedVersion expected, BoardGuard guard) {
        caller.requireWrite(organization, id, "board");
        expected.check(version);
        guard.lock(id);
        apply(new BoardDeleted(id));
    }

    @CommandHandler
    void handle(LeaveBoardGroup command) {
        if (command.boardGroupId().equals(group)) apply(new BoardGroupChanged(id, group, null));
    }

    private void moveTo(Change<@Nullable GatewayId> change, BoardGuard guard) {
        change.ifDifferentFrom(gateway, to -> {
            if (to != null) {
                guard.requireNoNamesakes(id, to, organization);
                guard.requireGateway(to, organization);
            }
            apply(new BoardGatewayChanged(id, gateway, to));
        });
    }

    private void join(Change<@Nullable BoardGroupId> change, BoardGuard guard) {
        change.ifDifferentFrom(group, to -> {
            if (to != null) guard.requireGroup(to, organization);
            apply(new BoardGroupChanged(id, group, to));
        });
    }

    /** A goal may be unfinished as long as nobody says that it is one: an edit of something else never asks for it. */
    private void pursue(GoalChange change) {
        var next = change.over(goal);
        if (next.equals(goal)) return;
        boolean becomesGoal = next.boardType() == GOAL && goal.boardType() != GOAL;
        boolean isConfirmed = next.goalConfirmed() && !goal.goalConfirmed();
        if (becomesGoal || isConfirmed) requireGoal(next);
        apply(new BoardGoalChanged(id, next));
    }

    private void obey(RulesChange change) {
        var next = change.over(rules);
        if (!next.equals(rules)) apply(new BoardRulesChanged(id, next));
    }

    private static void requireGoal(BoardGoal goal) {
        if (!goal.hasObjective()) throw incomplete("objective");
        if (!goal.hasSuccessMetrics()) throw incomplete("success_metrics");
    }

    private static Rejection incomplete(String missing) {
        return Rejection.invalid(missing, "goal_incomplete", "A goal needs objective and success_metrics. Send both.");
    }

    @EventSourcingHandler
    void evolve(BoardEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case BoardCreated e -> begin(e);
            case BoardRenamed e -> name = e.name();
            case BoardSlugChanged e -> slug = e.slug();
            case BoardDescribed e -> description = e.description();
            case BoardGoalChanged e -> goal = e.goal();
            case BoardRulesChanged e -> rules = e.rules();
            case BoardGroupChanged e -> group = e.toGroupId();
            case BoardGatewayChanged e -> gateway = e.toGatewayId();
            case BoardDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }

    private void begin(BoardCreated event) {
        id = event.boardId();
        organization = event.organizationId();
        name = event.name();
        slug = event.slug();
        description = event.description();
        gateway = event.gatewayId();
        group = event.boardGroupId();
        goal = event.goal();
        rules = event.rules();
    }
}
