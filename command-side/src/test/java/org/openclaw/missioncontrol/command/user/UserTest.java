package org.openclaw.missioncontrol.command.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.user.UserCommand.DeleteUser;
import org.openclaw.missioncontrol.api.user.UserCommand.RegisterUser;
import org.openclaw.missioncontrol.api.user.UserCommand.SetActiveOrganization;
import org.openclaw.missioncontrol.api.user.UserCommand.SyncUserIdentity;
import org.openclaw.missioncontrol.api.user.UserCommand.UpdateUserProfile;
import org.openclaw.missioncontrol.api.user.UserEvent.*;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class UserTest {
    private static final UserId ALICE = UserId.next();
    private static final OrganizationId HOME = OrganizationId.next();
    private static final Caller SELF = Caller.outside(ALICE);
    private static final Caller SOMEBODY_ELSE = Caller.outside(UserId.next());
    private static final UserRegistered REGISTERED =
            new UserRegistered(ALICE, "user_alice", "alice@example.org", "Alice Liddell");

    private final FixtureConfiguration<User> user = new AggregateTestFixture<>(User.class);
    private final FakeUserGuard guard = new FakeUserGuard();
    private final FakeAccounts accounts = new FakeAccounts();

    @BeforeEach
    void with_a_guard() {
        user.registerInjectableResource(guard);
        user.registerInjectableResource(accounts);
    }

    private static ResultValidator<User> by(Caller caller, TestExecutor<User> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<User> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Registering {
        private final RegisterUser register =
                new RegisterUser(ALICE, "user_alice", "alice@example.org", "Alice Liddell");

        @Test
        void records_who_came() {
            by(SELF, user.givenNoPriorActivity(), register).expectEvents(REGISTERED);
        }

        @Test
        void is_refused_for_a_person_who_is_known() {
            guard.known = true;
            refused("user_known", by(SELF, user.givenNoPriorActivity(), register));
        }
    }

    @Nested
    class Taking_over_what_is_said_elsewhere {
        @Test
        void replaces_the_address_and_keeps_the_name_that_he_chose() {
            by(SELF, user.given(REGISTERED), new SyncUserIdentity(ALICE, "alice@example.com", "A. Liddell"))
                    .expectEvents(new UserIdentitySynced(ALICE, "alice@example.com", "Alice Liddell"));
        }

        @Test
        void fills_in_a_name_where_there_is_none() {
            by(
                            SELF,
                            user.given(REGISTERED, new UserRenamed(ALICE, null)),
                            new SyncUserIdentity(ALICE, null, "Local User"))
                    .expectEvents(new UserIdentitySynced(ALICE, "alice@example.org", "Local User"));
        }

        @Test
        void does_nothing_when_all_is_as_said() {
            by(SELF, user.given(REGISTERED), new SyncUserIdentity(ALICE, "alice@example.org", "Other"))
                    .expectNoEvents();
        }
    }

    @Nested
    class Changing_the_profile {
        private UpdateUserProfile name(String name, String timezone) {
            return new UpdateUserProfile(
                    ALICE,
                    Change.to(name),
                    Change.keep(),
                    Change.keep(),
                    Change.to(timezone),
                    Change.keep(),
                    Change.keep());
        }

        @Test
        void records_one_fact_for_each_field_that_differs() {
            by(SELF, user.given(REGISTERED), name("Alice Hargreaves", "Europe/London"))
                    .expectEvents(
                            new UserRenamed(ALICE, "Alice Hargreaves"),
                            new UserTimezoneChanged(ALICE, "Europe/London"));
        }

        @Test
        void records_nothing_that_stays_as_it_is() {
            by(
                            SELF,
                            user.given(REGISTERED, new UserTimezoneChanged(ALICE, "Europe/London")),
                            name("Alice Liddell", "Europe/London"))
                    .expectNoEvents();
        }

        @Test
        void is_refused_on_an_older_version() {
            var given = user.given(REGISTERED, new UserRenamed(ALICE, "Alice"));
            refused(
                    "version_mismatch",
                    given.when(
                            name("Eve", "UTC"), Map.of("caller", SELF, "expected_version", new ExpectedVersion(0L))));
        }

        @Test
        void is_not_moved_on_by_where_he_works() {
            var given = user.given(REGISTERED, new UserActiveOrganizationChanged(ALICE, HOME));
            given.when(
                            name("Alice Liddell", "UTC"),
                            Map.of("caller", SELF, "expected_version", new ExpectedVersion(0L)))
                    .expectEvents(new UserTimezoneChanged(ALICE, "UTC"));
        }

        @Test
        void of_somebody_else_is_as_if_he_did_not_exist() {
            refused("not_found", by(SOMEBODY_ELSE, user.given(REGISTERED), name("Eve", "UTC")));
        }
    }

    @Nested
    class Choosing_where_to_work {
        private final SetActiveOrganization choice = new SetActiveOrganization(ALICE, HOME);

        @Test
        void records_the_choice() {
            by(SELF, user.given(REGISTERED), choice).expectEvents(new UserActiveOrganizationChanged(ALICE, HOME));
        }

        @Test
        void does_nothing_when_he_works_there() {
            guard.active = HOME;
            by(SELF, user.given(REGISTERED), choice).expectNoEvents();
        }

        @Test
        void is_refused_where_he_does_not_belong() {
            guard.member = false;
            refused("not_a_member", by(SELF, user.given(REGISTERED), choice));
        }
    }

    @Nested
    class Leaving_for_good {
        @Test
        void records_it() {
            by(SELF, user.given(REGISTERED), new DeleteUser(ALICE))
                    .expectEvents(new UserDeleted(ALICE))
                    .expectMarkedDeleted();
            assertThat(accounts.deleted).containsExactly("user_alice");
        }

        @Test
        void is_refused_when_his_account_elsewhere_is_not_deleted() {
            accounts.stay = true;
            refused("account_not_deleted", by(SELF, user.given(REGISTERED), new DeleteUser(ALICE)));
        }

        @Test
        void is_refused_while_others_would_be_left_without_an_owner() {
            guard.soleOwner = true;
            refused("sole_owner", by(SELF, user.given(REGISTERED), new DeleteUser(ALICE)));
            assertThat(accounts.deleted).isEmpty();
        }

        @Test
        void is_nobody_elses_decision() {
            refused("not_found", by(SOMEBODY_ELSE, user.given(REGISTERED), new DeleteUser(ALICE)));
            assertThat(accounts.deleted).isEmpty();
        }
    }
}
