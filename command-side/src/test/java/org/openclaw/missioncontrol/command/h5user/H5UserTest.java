package org.openclaw.missioncontrol.command.h5user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentId;
import org.openclaw.missioncontrol.api.h5user.H5RefreshToken;
import org.openclaw.missioncontrol.api.h5user.H5TokenFamilyId;
import org.openclaw.missioncontrol.api.h5user.H5UserCommand.*;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.*;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class H5UserTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final H5UserId USER = H5UserId.next();
    private static final AgentId AGENT = AgentId.next();
    private static final BoardId BOARD = BoardId.next();
    private static final H5AssignmentId ASSIGNMENT = H5AssignmentId.next();
    private static final H5RefreshToken TOKEN = new H5RefreshToken(H5TokenFamilyId.next(), "token hash", Instant.MAX);
    private static final Caller HIMSELF = new Caller.H5User(USER, ORGANIZATION);
    private static final Caller ANOTHER = new Caller.H5User(H5UserId.next(), ORGANIZATION);
    private static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    private static final H5UserRegistered REGISTERED =
            new H5UserRegistered(USER, ORGANIZATION, "anna", "Anna", null, null);
    private static final H5UserAssigned ASSIGNED = new H5UserAssigned(USER, ASSIGNMENT, AGENT, BOARD, "user");
    private static final AssignH5User ASSIGN = new AssignH5User(USER, ASSIGNMENT, AGENT, null, "user");

    private final FixtureConfiguration<H5User> user = new AggregateTestFixture<>(H5User.class);
    private final FakeGuard guard = new FakeGuard();
    private final FakeSecrets secrets = new FakeSecrets();

    @BeforeEach
    void among_others() {
        user.registerInjectableResource(guard);
        user.registerInjectableResource(secrets);
    }

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private TestExecutor<H5User> after(H5UserEvent... events) {
        return user.given(List.of(events));
    }

    private static ResultValidator<H5User> by(Caller caller, TestExecutor<H5User> given, Object command) {
        return given.when(command, Map.of("caller", caller, "expected_version", new ExpectedVersion(null)));
    }

    private static void refused(String code, ResultValidator<H5User> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Test
    void registering_keeps_the_secrets_out_of_the_event() {
        var register = new RegisterH5User(USER, "anna", "Anna", null, null, "password hash", TOKEN);
        by(HIMSELF, user.givenNoPriorActivity(), register).expectEvents(REGISTERED);
        assertThat(secrets.kept).containsOnlyKeys("password hash", "token hash");
        assertThat(register.toString()).doesNotContain("hash");
        guard.nameTaken = true;
        refused("username_taken", by(HIMSELF, user.givenNoPriorActivity(), register));
    }

    @Test
    void logging_in_is_for_him_while_he_is_active() {
        var login = new LogInH5User(USER, TOKEN);
        by(HIMSELF, after(REGISTERED), login).expectEvents(new H5UserLoggedIn(USER, TOKEN.familyId()));
        refused("user_inactive", by(HIMSELF, after(REGISTERED, new H5UserSuspended(USER)), login));
        refused("not_found", by(ANOTHER, after(REGISTERED), login));
    }

    @Test
    void his_profile_is_changed_by_himself_where_it_differs() {
        var rename = new UpdateH5User(USER, Change.to("Anne"), Change.keep());
        by(HIMSELF, after(REGISTERED), rename).expectEvents(new H5UserRenamed(USER, "Anne"));
        by(HIMSELF, after(REGISTERED), new UpdateH5User(USER, Change.to("Anna"), Change.keep()))
                .expectNoEvents();
        refused("not_found", by(ADMIN, after(REGISTERED), rename));
    }

    @Test
    void admins_suspend_and_reactivate_once() {
        var suspended = new H5UserSuspended(USER);
        by(ADMIN, after(REGISTERED), new SuspendH5User(USER)).expectEvents(suspended);
        by(ADMIN, after(REGISTERED, suspended), new SuspendH5User(USER)).expectNoEvents();
        by(ADMIN, after(REGISTERED, suspended), new ReactivateH5User(USER)).expectEvents(new H5UserReactivated(USER));
        refused("not_found", by(member(OrganizationId.next(), Role.OWNER), after(REGISTERED), new SuspendH5User(USER)));
        refused(
                "organization_admin_required",
                by(member(ORGANIZATION, Role.MEMBER), after(REGISTERED), new SuspendH5User(USER)));
    }

    @Nested
    class Assignments {
        private final H5UserUnassigned ended = new H5UserUnassigned(USER, ASSIGNMENT, AGENT);

        @Test
        void are_made_once_for_each_agent() {
            by(ADMIN, after(REGISTERED), ASSIGN).expectEvents(ASSIGNED);
            refused("already_assigned", by(ADMIN, after(REGISTERED, ASSIGNED), ASSIGN));
            by(ADMIN, after(REGISTERED, ASSIGNED, ended), ASSIGN).expectEvents(ASSIGNED);
        }

        @Test
        void end_once() {
            by(ADMIN, after(REGISTERED, ASSIGNED), new UnassignH5User(USER, AGENT))
                    .expectEvents(ended);
            refused("not_found", by(ADMIN, after(REGISTERED, ASSIGNED, ended), new UnassignH5User(USER, AGENT)));
        }

        @Test
        void end_with_the_user() {
            var deleted = new H5UserDeleted(USER);
            by(ADMIN, after(REGISTERED, ASSIGNED), new DeleteH5User(USER)).expectEvents(ended, deleted);
            by(ADMIN, after(REGISTERED, deleted), new DeleteH5User(USER)).expectNoEvents();
            refused("h5_user_deleted", by(ADMIN, after(REGISTERED, deleted), ASSIGN));
        }
    }

    /** Has been told what stands in the lookup tables. The real one is tested on a real database. */
    private static final class FakeGuard extends H5UserGuard {
        private boolean nameTaken;

        @SuppressWarnings("DataFlowIssue")
        private FakeGuard() {
            super(null);
        }

        @Override
        void requireOrganization(OrganizationId organization) {}

        @Override
        void requireFreeName(String username, OrganizationId organization) {
            if (nameTaken) throw Rejection.conflict("username_taken", "Taken");
        }

        @Override
        BoardId requireBoard(AgentId agent, @Nullable BoardId asked, OrganizationId organization) {
            return BOARD;
        }
    }

    private static final class FakeSecrets extends H5Secrets {
        private final Map<String, H5UserId> kept = new HashMap<>();

        @SuppressWarnings("DataFlowIssue")
        private FakeSecrets() {
            super(null, null);
        }

        @Override
        void keepPassword(H5UserId of, String hash) {
            kept.put(hash, of);
        }

        @Override
        void keep(H5RefreshToken token, H5UserId of) {
            kept.put(token.hash(), of);
        }
    }
}
