package org.openclaw.missioncontrol.command.organization;

import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.BoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.CreateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.DeleteOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.EndMembership;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.GrantBoardAccess;
import org.openclaw.missioncontrol.api.organization.OrganizationCommand.UpdateOrganization;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class OrganizationTest {
    private static final OrganizationId ACME = OrganizationId.next();
    private static final UserId ALICE = UserId.next();
    private static final UserId BOB = UserId.next();
    private static final MemberId ALICE_AT_ACME = MemberId.next();
    private static final MemberId BOB_AT_ACME = MemberId.next();
    private static final BoardId BOARD = BoardId.next();

    private static final Caller OWNER = member(ALICE, ACME, Role.OWNER);
    private static final Caller STRANGER = member(UserId.next(), OrganizationId.next(), Role.OWNER);
    private static final Caller PROCESS = new Caller.Process("Rule", ACME);

    private static final OrganizationCreated CREATED = new OrganizationCreated(ACME, "Acme", ALICE, false);
    private static final OrganizationMemberAdded ALICE_CAME =
            new OrganizationMemberAdded(ACME, ALICE_AT_ACME, ALICE, Role.OWNER, true, true, List.of());
    private static final OrganizationMemberAdded BOB_CAME =
            new OrganizationMemberAdded(ACME, BOB_AT_ACME, BOB, Role.ADMIN, false, false, List.of());

    private final FixtureConfiguration<Organization> organization = new AggregateTestFixture<>(Organization.class);
    private final FakeOrganizationGuard guard = new FakeOrganizationGuard();

    @BeforeEach
    void with_a_guard() {
        organization.registerInjectableResource(guard);
    }

    private static Caller member(UserId user, OrganizationId organization, Role role) {
        return new Caller.Member(user, organization, role, true, true, Map.of());
    }

    private TestExecutor<Organization> acme() {
        return organization.given(CREATED, ALICE_CAME, BOB_CAME);
    }

    private static ResultValidator<Organization> by(Caller caller, TestExecutor<Organization> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Organization> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Founding {
        private CreateOrganization found(boolean personal) {
            return new CreateOrganization(ACME, "Acme", ALICE, ALICE_AT_ACME, personal);
        }

        @Test
        void makes_the_founder_an_owner_of_all_boards() {
            by(OWNER, organization.givenNoPriorActivity(), found(false)).expectEvents(CREATED, ALICE_CAME);
        }

        @Test
        void a_first_organization_is_refused_to_who_has_one() {
            guard.homeless = false;
            refused("already_a_member", by(OWNER, organization.givenNoPriorActivity(), found(true)));
            by(OWNER, organization.givenNoPriorActivity(), found(false)).expectEvents(CREATED, ALICE_CAME);
        }
    }

    @Nested
    class Renaming {
        private final UpdateOrganization rename = new UpdateOrganization(ACME, Change.to("Acme Ltd"));

        @ParameterizedTest
        @EnumSource(names = {"OWNER", "ADMIN"})
        void is_for_owners_and_admins(Role role) {
            by(member(BOB, ACME, role), acme(), rename).expectEvents(new OrganizationRenamed(ACME, "Acme Ltd"));
        }

        @Test
        void is_refused_to_members_even_when_nothing_changes() {
            var caller = member(BOB, ACME, Role.MEMBER);
            refused("organization_admin_required", by(caller, acme(), new UpdateOrganization(ACME, Change.keep())));
        }

        @Test
        void by_a_stranger_is_as_if_it_did_not_exist() {
            refused("not_found", by(STRANGER, acme(), rename));
        }

        @Test
        void to_the_same_name_is_nothing() {
            by(OWNER, acme(), new UpdateOrganization(ACME, Change.to("Acme"))).expectNoEvents();
        }

        @Test
        void is_refused_on_an_older_version() {
            var given = organization.given(CREATED, ALICE_CAME, new OrganizationRenamed(ACME, "Ace"));
            refused(
                    "version_mismatch",
                    given.when(rename, Map.of("caller", OWNER, "expected_version", new ExpectedVersion(0L))));
        }

        @Test
        void is_not_hindered_by_who_came_since() {
            acme().when(rename, Map.of("caller", OWNER, "expected_version", new ExpectedVersion(0L)))
                    .expectEvents(new OrganizationRenamed(ACME, "Acme Ltd"));
        }
    }

    @Nested
    class Ending {
        private final DeleteOrganization end = new DeleteOrganization(ACME);

        @Test
        void is_for_owners() {
            by(OWNER, acme(), end).expectEvents(new OrganizationDeleted(ACME)).expectMarkedDeleted();
        }

        @ParameterizedTest
        @EnumSource(names = {"ADMIN", "MEMBER"})
        void is_refused_to_all_others(Role role) {
            refused("owner_required", by(member(BOB, ACME, role), acme(), end));
        }

        @Test
        void by_a_stranger_is_as_if_it_did_not_exist() {
            refused("not_found", by(STRANGER, acme(), end));
        }
    }

    @Nested
    class Granting_a_board {
        @Test
        void gives_both_rights_to_who_has_not_got_them() {
            by(PROCESS, acme(), new GrantBoardAccess(ACME, BOB, BOARD))
                    .expectEvents(
                            new OrganizationMemberGrantedBoard(ACME, BOB_AT_ACME, BOB, new BoardAccess(BOARD, true)));
        }

        @Test
        void does_nothing_for_who_may_write_all_boards() {
            by(PROCESS, acme(), new GrantBoardAccess(ACME, ALICE, BOARD)).expectNoEvents();
        }

        @Test
        void happens_once() {
            var granted = new OrganizationMemberGrantedBoard(ACME, BOB_AT_ACME, BOB, new BoardAccess(BOARD, true));
            by(
                            PROCESS,
                            organization.given(CREATED, ALICE_CAME, BOB_CAME, granted),
                            new GrantBoardAccess(ACME, BOB, BOARD))
                    .expectNoEvents();
        }

        @Test
        void does_nothing_for_who_is_no_member() {
            by(PROCESS, acme(), new GrantBoardAccess(ACME, UserId.next(), BOARD))
                    .expectNoEvents();
        }

        @Test
        void is_refused_for_a_board_that_is_gone() {
            guard.board = false;
            refused("not_found", by(PROCESS, acme(), new GrantBoardAccess(ACME, BOB, BOARD)));
        }
    }

    @Nested
    class A_member_who_is_no_more {
        @Test
        void leaves_the_others_behind() {
            by(PROCESS, acme(), new EndMembership(ACME, BOB))
                    .expectEvents(new OrganizationMemberRemoved(ACME, BOB_AT_ACME, BOB));
        }

        @Test
        void takes_the_organization_with_him_when_he_was_alone() {
            by(PROCESS, organization.given(CREATED, ALICE_CAME), new EndMembership(ACME, ALICE))
                    .expectEvents(new OrganizationDeleted(ACME));
        }

        @Test
        void leaves_only_once() {
            by(
                            PROCESS,
                            organization.given(
                                    CREATED,
                                    ALICE_CAME,
                                    BOB_CAME,
                                    new OrganizationMemberRemoved(ACME, BOB_AT_ACME, BOB)),
                            new EndMembership(ACME, BOB))
                    .expectNoEvents();
        }
    }
}
