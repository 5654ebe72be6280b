package org.openclaw.missioncontrol.command.user;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.markDeleted;

import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.UserCommand.DeleteUser;
import org.openclaw.missioncontrol.api.user.UserCommand.RegisterUser;
import org.openclaw.missioncontrol.api.user.UserCommand.SetActiveOrganization;
import org.openclaw.missioncontrol.api.user.UserCommand.SyncUserIdentity;
import org.openclaw.missioncontrol.api.user.UserCommand.UpdateUserProfile;
import org.openclaw.missioncontrol.api.user.UserEvent;
import org.openclaw.missioncontrol.api.user.UserEvent.*;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** A person who works here. Nobody but he himself, and processes of ours, can change him. */
@Aggregate(type = "user")
class User {
    @AggregateIdentifier
    private UserId id;

    private @Nullable String email;
    private @Nullable String name;
    private @Nullable String preferredName;
    private @Nullable String pronouns;
    private @Nullable String timezone;
    private @Nullable String notes;
    private @Nullable String context;
    private long version;

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    User() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterUser command, Caller caller, UserGuard guard) {
        requireSelf(caller, command.userId());
        guard.requireUnknown(command.clerkUserId());
        apply(new UserRegistered(command.userId(), command.clerkUserId(), command.email(), command.name()));
    }

    @CommandHandler
    void handle(SyncUserIdentity command, Caller caller) {
        requireSelf(caller, id);
        var nextEmail = isBlank(command.email()) ? email : command.email();
        var nextName = isBlank(name) ? command.name() : name;
        if (!Objects.equals(nextEmail, email) || !Objects.equals(nextName, name))
            apply(new UserIdentitySynced(id, nextEmail, nextName));
    }

    @CommandHandler
    void handle(UpdateUserProfile command, Caller caller, ExpectedVersion expected) {
        requireSelf(caller, id);
        expected.check(version);
        command.name().ifDifferentFrom(name, to -> apply(new UserRenamed(id, to)));
        command.preferredName().ifDifferentFrom(preferredName, to -> apply(new UserPreferredNameChanged(id, to)));
        command.pronouns().ifDifferentFrom(pronouns, to -> apply(new UserPronounsChanged(id, to)));
        command.timezone().ifDifferentFrom(timezone, to -> apply(new UserTimezoneChanged(id, to)));
        command.notes().ifDifferentFrom(notes, to -> apply(new UserNotesChanged(id, to)));
        command.context().ifDifferentFrom(context, to -> apply(new UserContextChanged(id, to)));
    }

    @CommandHandler
    void handle(SetActiveOrganization command, Caller caller, UserGuard guard) {
        requireSelf(caller, id);
        var present = guard.lockActiveOrganization(id);
        guard.requireMember(id, command.organizationId());
        if (!command.organizationId().equals(present))
            apply(new UserActiveOrganizationChanged(id, command.organizationId()));
    }

    @CommandHandler
    void handle(DeleteUser command, Caller caller, ExpectedVersion expected, UserGuard guard) {
        requireSelf(caller, id);
        expected.check(version);
        guard.requireOrphansNothing(id);
        apply(new UserDeleted(id));
    }

    private static void requireSelf(Caller caller, UserId user) {
        if (!(caller instanceof Caller.Process) && !caller.actor().equals(Actor.user(user)))
            throw Rejection.notFound("user");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    @EventSourcingHandler
    void evolve(UserEvent event, @SequenceNumber long sequence) {
        switch (event) {
            case UserRegistered e -> {
                id = e.userId();
                email = e.email();
                name = e.name();
            }
            case UserIdentitySynced e -> {
                email = e.email();
                name = e.name();
            }
            case UserRenamed e -> name = e.name();
            case UserPreferredNameChanged e -> preferredName = e.preferredName();
            case UserPronounsChanged e -> pronouns = e.pronouns();
            case UserTimezoneChanged e -> timezone = e.timezone();
            case UserNotesChanged e -> notes = e.notes();
            case UserContextChanged e -> context = e.context();
            case UserActiveOrganizationChanged _ -> {}
            case UserDeleted _ -> markDeleted();
        }
        if (event.isEdit()) version = sequence;
    }
}
