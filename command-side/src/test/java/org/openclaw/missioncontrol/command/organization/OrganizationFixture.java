package org.openclaw.missioncontrol.command.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.organization.Rights;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

/** Acme: Alice owns it, Bob is an admin, Carol is a member; neither of the two sees a board. */
abstract class OrganizationFixture {
    static final OrganizationId ACME = OrganizationId.next();
    static final UserId ALICE = UserId.next();
    static final UserId BOB = UserId.next();
    static final UserId CAROL = UserId.next();
    static final UserId DAVE = UserId.next();
    static final MemberId ALICE_AT_ACME = MemberId.next();
    static final MemberId BOB_AT_ACME = MemberId.next();
    static final MemberId CAROL_AT_ACME = MemberId.next();
    static final MemberId DAVE_AT_ACME = MemberId.next();
    static final BoardId BOARD = BoardId.next();
    static final BoardId OTHER_BOARD = BoardId.next();

    static final Caller OWNER = member(ALICE, ACME, Role.OWNER);
    static final Caller ADMIN = member(BOB, ACME, Role.ADMIN);
    static final Caller MEMBER = member(CAROL, ACME, Role.MEMBER);
    static final Caller STRANGER = member(UserId.next(), OrganizationId.next(), Role.OWNER);
    static final Caller PROCESS = new Caller.Process("Rule", ACME);

    static final OrganizationCreated CREATED = new OrganizationCreated(ACME, "Acme", ALICE, false);
    static final OrganizationMemberAdded ALICE_CAME =
            new OrganizationMemberAdded(ACME, ALICE_AT_ACME, ALICE, Role.OWNER, Rights.ALL);
    static final OrganizationMemberAdded BOB_CAME =
            new OrganizationMemberAdded(ACME, BOB_AT_ACME, BOB, Role.ADMIN, Rights.NONE);
    static final OrganizationMemberAdded CAROL_CAME =
            new OrganizationMemberAdded(ACME, CAROL_AT_ACME, CAROL, Role.MEMBER, Rights.NONE);

    final FixtureConfiguration<Organization> organization = new AggregateTestFixture<>(Organization.class);
    final FakeOrganizationGuard guard = new FakeOrganizationGuard();

    @BeforeEach
    void with_a_guard() {
        organization.registerInjectableResource(guard);
    }

    static Caller.Member member(UserId user, OrganizationId organization, Role role) {
        return new Caller.Member(user, organization, role, true, true, Map.of());
    }

    /** Acme, and what happened since. */
    TestExecutor<Organization> acme(Object... since) {
        var past = new ArrayList<Object>(List.of(CREATED, ALICE_CAME, BOB_CAME, CAROL_CAME));
        past.addAll(List.of(since));
        return organization.given(past);
    }

    static ResultValidator<Organization> by(Caller caller, TestExecutor<Organization> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    static ResultValidator<Organization> by(
            Caller caller, long version, TestExecutor<Organization> given, Object command) {
        return given.when(command, Map.of("caller", caller, "expected_version", new ExpectedVersion(version)));
    }

    static void refused(String code, ResultValidator<Organization> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }
}
