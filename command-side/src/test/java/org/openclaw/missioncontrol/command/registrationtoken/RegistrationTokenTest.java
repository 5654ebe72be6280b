package org.openclaw.missioncontrol.command.registrationtoken;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.IssueRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenCommand.RevokeRegistrationToken;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenEvent.*;
import org.openclaw.missioncontrol.api.registrationtoken.RegistrationTokenId;
import org.openclaw.missioncontrol.api.support.Rejection;

class RegistrationTokenTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final RegistrationTokenId TOKEN = RegistrationTokenId.next();
    private static final GatewayId KNOWN = GatewayId.next();
    private static final GatewayId TO_COME = GatewayId.next();
    private static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    private static final Caller MEMBER = member(ORGANIZATION, Role.MEMBER);
    private static final Caller STRANGER = member(OrganizationId.next(), Role.OWNER);

    private final FixtureConfiguration<RegistrationToken> token = new AggregateTestFixture<>(RegistrationToken.class);

    @BeforeEach
    void among_others() {
        token.registerInjectableResource(new Guard());
    }

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private static IssueRegistrationToken issue(@Nullable GatewayId gateway) {
        return new IssueRegistrationToken(TOKEN, "Harbour", gateway, TO_COME, "hash", null);
    }

    private static RegistrationTokenIssued issued(GatewayId gateway) {
        return new RegistrationTokenIssued(TOKEN, ORGANIZATION, gateway, "Harbour", "hash", null);
    }

    private static ResultValidator<RegistrationToken> by(
            Caller caller, TestExecutor<RegistrationToken> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<RegistrationToken> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Test
    void is_issued_for_a_gateway_that_is_known_or_for_one_that_is_to_come() {
        by(ADMIN, token.givenNoPriorActivity(), issue(KNOWN)).expectEvents(issued(KNOWN));
        by(ADMIN, token.givenNoPriorActivity(), issue(null)).expectEvents(issued(TO_COME));
    }

    @Test
    void is_issued_and_revoked_by_admins_of_the_organization() {
        refused("organization_admin_required", by(MEMBER, token.givenNoPriorActivity(), issue(null)));
        var revoke = new RevokeRegistrationToken(TOKEN);
        refused("organization_admin_required", by(MEMBER, token.given(issued(TO_COME)), revoke));
        refused("not_found", by(STRANGER, token.given(issued(TO_COME)), revoke));
    }

    @Test
    void is_revoked_once() {
        var revoked = new RegistrationTokenRevoked(TOKEN, ORGANIZATION);
        var revoke = new RevokeRegistrationToken(TOKEN);
        by(ADMIN, token.given(issued(TO_COME)), revoke).expectEvents(revoked);
        by(ADMIN, token.given(issued(TO_COME), revoked), revoke).expectNoEvents();
    }

    private static final class Guard extends RegistrationTokenGuard {
        @SuppressWarnings("DataFlowIssue")
        Guard() {
            super(null);
        }

        @Override
        void requireOrganization(OrganizationId organization) {}

        @Override
        void requireGateway(GatewayId gateway, OrganizationId organization) {}

        @Override
        void requireNew(String tokenHash) {}
    }
}
