package org.openclaw.missioncontrol.command.identity;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.Identity;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.InviteId;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.AcceptInvite;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.support.Query;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.UserCommand.RegisterUser;
import org.openclaw.missioncontrol.api.user.UserCommand.SetActiveOrganization;
import org.openclaw.missioncontrol.api.user.UserCommand.SyncUserIdentity;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.command.Origin.Channel;
import org.openclaw.missioncontrol.platform.command.ViewPending;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.platform.security.Accounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Receives people: whoever comes is registered, and works in an organization, when he is through here. Each step looks first
 * whether it is still needed, and of several first visits at once only one takes it; so any of them may fail and come again.
 */
@Component
class Arrivals {
    private static final String FIRST_ORGANIZATION = "Personal";

    private final Commands commands;
    private final Queries queries;
    private final Accounts accounts;
    private final JdbcClient db;

    Arrivals(Commands commands, Queries queries, Accounts accounts, JdbcClient db) {
        this.commands = commands;
        this.queries = queries;
        this.accounts = accounts;
        this.db = db;
    }

    /** Receives a person who sent a request. */
    UserId receive(Identity identity, String requestId) {
        return receive(identity, (user, organization) -> {
            var self = organization.equals(OrganizationId.NONE)
                    ? Caller.outside(user)
                    : new Caller.Member(user, organization, Role.OWNER, true, true, Map.of());
            return new Origin(self, Channel.REST, requestId, null, null, null, null);
        });
    }

    /** Receives a person on behalf of a process of ours. */
    UserId expect(Identity identity, Class<?> process, String correlationId) {
        return receive(identity, (_, organization) -> {
            var self = new Caller.Process(process.getSimpleName(), organization);
            return new Origin(self, Channel.RULE, correlationId, null, null, null, null);
        });
    }

    /** What the read models say of a person after his arrival, which another request may have seen to just now. */
    <R> R show(Query<R> query, UserId user) {
        try {
            return queries.ask(query);
        } catch (Rejection _) {
            commands.awaitViews();
        }
        try {
            return queries.ask(query);
        } catch (Rejection _) {
            throw new ViewPending(user, 0);
        }
    }

    private UserId receive(Identity claimed, Entry entry) {
        var known = find(claimed.clerkUserId());
        var identity = isEnough(claimed, known) ? claimed : accounts.complete(claimed);
        var visitor = known.isPresent() ? known.get() : register(identity, entry);
        var user = new UserId(visitor.id());
        if (visitor.lacksSomethingOf(identity))
            send(
                    new SyncUserIdentity(user, identity.email(), identity.name()),
                    entry.origin(user, OrganizationId.NONE));
        if (!visitor.isAtWork()) placeAtWork(user, visitor, entry);
        return user;
    }

    /** Whether we know e-mail address and name, from before or from the credential. Otherwise we have to ask elsewhere. */
    private static boolean isEnough(Identity claimed, Optional<Visitor> known) {
        return (claimed.email() != null || known.map(Visitor::email).isPresent())
                && (claimed.name() != null || known.filter(Visitor::isNamed).isPresent());
    }

    private Visitor register(Identity identity, Entry entry) {
        var user = UserId.next();
        var command = new RegisterUser(user, identity.clerkUserId(), identity.email(), identity.name());
        try {
            send(command, entry.origin(user, OrganizationId.NONE));
        } catch (Rejection another) {
            return find(identity.clerkUserId()).orElseThrow(() -> another);
        }
        return find(identity.clerkUserId()).orElseThrow();
    }

    private void placeAtWork(UserId user, Visitor visitor, Entry entry) {
        if (visitor.oldest() != null) {
            var command = new SetActiveOrganization(user, new OrganizationId(visitor.oldest()));
            send(command, entry.origin(user, OrganizationId.NONE));
            return;
        }
        if (!acceptInvite(user, entry)) found(user, entry);
    }

    /** Whether he has come in by the oldest invite that waits for him. */
    private boolean acceptInvite(UserId user, Entry entry) {
        var waiting = findInvite(user);
        if (waiting.isEmpty()) return false;
        var organization = waiting.get().organizationId();
        var command = new AcceptInvite(organization, waiting.get().inviteId(), user, MemberId.next());
        try {
            send(command, entry.origin(user, organization));
            return true;
        } catch (Rejection _) {
            return false; // it was used or revoked just now
        }
    }

    private void found(UserId user, Entry entry) {
        var id = OrganizationId.next();
        try {
            send(new CreateOrganization(id, FIRST_ORGANIZATION, user, MemberId.next(), true), entry.origin(user, id));
        } catch (Rejection another) {
            if (another.kind() != Rejection.Kind.CONFLICT) throw another;
        }
    }

    /** What is not visible at once is waited for when it is shown. */
    private void send(Object command, Origin origin) {
        try {
            commands.send(command, origin);
        } catch (ViewPending _) {
        }
    }

    private Optional<Visitor> find(String clerkUserId) {
        return db.sql("""
            SELECT u.id, u.email, u.is_named,
                   exists(SELECT 1 FROM member_lookup m
                           WHERE m.user_id = u.id AND m.organization_id = u.active_organization_id) AS is_at_work,
                   (SELECT m.organization_id FROM member_lookup m WHERE m.user_id = u.id
                     ORDER BY m.created_at, m.id LIMIT 1) AS oldest
              FROM user_lookup u WHERE u.clerk_user_id = ?
            """).param(clerkUserId).query(Visitor.class).optional();
    }

    private Optional<Waiting> findInvite(UserId user) {
        return db.sql("""
            SELECT i.organization_id, i.id
              FROM invite_lookup i JOIN user_lookup u ON lower(u.email) = i.invited_email
             WHERE u.id = ? AND i.is_pending
             ORDER BY i.created_at, i.id LIMIT 1
            """)
                .param(user.value())
                .query((row, _) -> new Waiting(
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        new InviteId(row.getObject("id", UUID.class))))
                .optional();
    }

    /** Says in whose name a command for a user goes, inside an organization or outside of all. */
    private interface Entry {
        Origin origin(UserId user, OrganizationId organization);
    }

    /** An invite for somebody who is not here yet. */
    private record Waiting(OrganizationId organizationId, InviteId inviteId) {}

    /** @param oldest the organization to which he has belonged longest */
    private record Visitor(
            UUID id,
            @Nullable String email,
            boolean isNamed,
            boolean isAtWork,
            @Nullable UUID oldest) {
        boolean lacksSomethingOf(Identity identity) {
            return !isNamed && identity.name() != null
                    || identity.email() != null && !identity.email().equals(email);
        }
    }
}
