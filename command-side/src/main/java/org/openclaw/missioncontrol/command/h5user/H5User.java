package org.openclaw.missioncontrol.command.h5user;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentId;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.*;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.*;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A person who chats with agents from his phone. Users of the console are others. */
@Aggregate(type = "h5_user")
class H5User {
    @AggregateIdentifier
    private H5UserId id;

    private OrganizationId organization;
    private @Nullable String displayName;
    private @Nullable String avatarUrl;
    private H5UserStatus status;
    private final Map<AgentId, H5AssignmentId> assignments = new LinkedHashMap<>();
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    H5User() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterH5User command, Caller caller, H5UserGuard guard, H5Secrets secrets) {
        requireSelf(caller, command.h5UserId());
        guard.requireOrganization(caller.organizationId());
        guard.requireFreeName(command.username(), caller.organizationId());
        secrets.keepPassword(command.h5UserId(), command.passwordHash());
        secrets.keep(command.refreshToken(), command.h5UserId());
        apply(new H5UserRegistered(
                command.h5UserId(),
                caller.organizationId(),
                command.username(),
                command.displayName(),
                command.email(),
                command.phone()));
    }

    @CommandHandler
    void handle(LogInH5User command, Caller caller, H5Secrets secrets) {
        requireSelf(caller, id);
        requireActive();
        secrets.keep(command.refreshToken(), id);
        apply(new H5UserLoggedIn(id, command.refreshToken().familyId()));
    }

    @CommandHandler
    void handle(ReportH5TokenReuse command, Caller caller) {
        requireSelf(caller, id);
        apply(new H5UserTokenReused(id, command.familyId()));
    }

    @CommandHandler
    void handle(UpdateH5User command, Caller caller, ExpectedVersion expected) {
        requireSelf(caller, id);
        requireActive();
        expected.check(version);
        command.displayName().ifDifferentFrom(displayName, to -> apply(new H5UserRenamed(id, to)));
        command.avatarUrl().ifDifferentFrom(avatarUrl, to -> apply(new H5UserAvatarChanged(id, to)));
    }

    @CommandHandler
    void handle(SuspendH5User command, Caller caller) {
        requireMayChange(caller);
        requireThere();
        if (status == H5UserStatus.ACTIVE) apply(new H5UserSuspended(id));
    }

    @CommandHandler
    void handle(ReactivateH5User command, Caller caller) {
        requireMayChange(caller);
        requireThere();
        if (status == H5UserStatus.SUSPENDED) apply(new H5UserReactivated(id));
    }

    @CommandHandler
    void handle(DeleteH5User command, Caller caller) {
        requireMayChange(caller);
        if (status == H5UserStatus.DELETED) return;
        Map.copyOf(assignments).forEach((agent, assignment) -> apply(new H5UserUnassigned(id, assignment, agent)));
        apply(new H5UserDeleted(id));
    }

    @CommandHandler
    void handle(AssignH5User command, Caller caller, H5UserGuard guard) {
        requireMayChange(caller);
        requireThere();
        var board = guard.requireBoard(command.agentId(), command.boardId(), organization);
        if (assignments.containsKey(command.agentId()))
            throw Rejection.conflict("already_assigned", "The user is assigned to this agent already.");
        apply(new H5UserAssigned(id, command.assignmentId(), command.agentId(), board, command.role()));
    }

    @CommandHandler
    void handle(UnassignH5User command, Caller caller) {
        requireMayChange(caller);
        var assignment = assignments.get(command.agentId());
        if (assignment == null) throw Rejection.notFound("assignment");
        apply(new H5UserUnassigned(id, assignment, command.agentId()));
    }

    private static void requireSelf(Caller caller, H5UserId user) {
        if (!(caller instanceof Caller.H5User self) || !self.h5UserId().equals(user))
            throw Rejection.notFound("h5 user");
    }

    private void requireMayChange(Caller caller) {
        caller.requireSameOrganization(organization, "h5 user");
        caller.requireOrganizationAdmin();
    }

    private void requireThere() {
        if (status == H5UserStatus.DELETED)
            throw Rejection.conflict("h5_user_deleted", "This user is deleted; nothing of him can be changed.");
    }

    private void requireActive() {
        if (status != H5UserStatus.ACTIVE)
            throw Rejection.unauthenticated("user_inactive", "This account is not active. Ask an admin.");
    }

    @EventSourcingHandler
    void evolve(H5UserEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case H5UserRegistered e -> {
                id = e.h5UserId();
                organization = e.organizationId();
                displayName = e.displayName();
                status = H5UserStatus.ACTIVE;
            }
            case H5UserRenamed e -> displayName = e.displayName();
            case H5UserAvatarChanged e -> avatarUrl = e.avatarUrl();
            case H5UserLoggedIn _, H5UserTokenReused _ -> {}
            case H5UserSuspended _ -> status = H5UserStatus.SUSPENDED;
            case H5UserReactivated _ -> status = H5UserStatus.ACTIVE;
            case H5UserDeleted _ -> status = H5UserStatus.DELETED;
            case H5UserAssigned e -> assignments.put(e.agentId(), e.assignmentId());
            case H5UserUnassigned e -> assignments.remove(e.agentId());
        }
        if (event.isEdit()) version = sequence;
    }
}
