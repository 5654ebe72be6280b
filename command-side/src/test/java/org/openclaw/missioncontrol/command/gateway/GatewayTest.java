package org.openclaw.missioncontrol.command.gateway;

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
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.CreateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.DeleteGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.SyncGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayCommand.UpdateGateway;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;

class GatewayTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final GatewayId GATEWAY = GatewayId.next();
    private static final AgentId MAIN_AGENT = AgentId.next();
    private static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    private static final Caller MEMBER = member(ORGANIZATION, Role.MEMBER);
    private static final Caller STRANGER = member(OrganizationId.next(), Role.OWNER);
    private static final GatewayCreated CREATED =
            new GatewayCreated(GATEWAY, ORGANIZATION, "Harbour", "wss://harbour.example", null, false, MAIN_AGENT);

    private final FixtureConfiguration<Gateway> gateway = new AggregateTestFixture<>(Gateway.class);
    private final FakeGatewayGuard guard = new FakeGatewayGuard();

    @BeforeEach
    void among_others() {
        gateway.registerInjectableResource(guard);
    }

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private static ResultValidator<Gateway> by(Caller caller, TestExecutor<Gateway> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Gateway> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Making_a_gateway_known {
        private final CreateGateway create =
                new CreateGateway(GATEWAY, "Harbour", "wss://harbour.example", null, MAIN_AGENT);

        @Test
        void records_it_for_the_organization_of_the_admin() {
            by(ADMIN, gateway.givenNoPriorActivity(), create).expectEvents(CREATED);
        }

        @Test
        void is_for_admins() {
            refused("organization_admin_required", by(MEMBER, gateway.givenNoPriorActivity(), create));
        }

        @Test
        void in_an_organization_that_is_gone_is_refused() {
            guard.organizationGone = true;
            refused("not_found", by(ADMIN, gateway.givenNoPriorActivity(), create));
        }

        @Test
        void is_refused_when_the_name_is_taken() {
            guard.nameTaken = true;
            refused("gateway_name_taken", by(ADMIN, gateway.givenNoPriorActivity(), create));
        }
    }

    @Nested
    class Editing {
        private UpdateGateway edit(Change<String> name, Change<@Nullable String> url, Change<@Nullable String> root) {
            return new UpdateGateway(GATEWAY, name, url, root);
        }

        @Test
        void records_each_fact_by_itself() {
            by(ADMIN, gateway.given(CREATED), edit(Change.to("Port"), Change.to(null), Change.to("/srv")))
                    .expectEvents(
                            new GatewayRenamed(GATEWAY, "Port"),
                            new GatewayUrlChanged(GATEWAY, null),
                            new GatewayWorkspaceChanged(GATEWAY, "/srv"));
        }

        @Test
        void of_what_is_so_already_is_nothing_even_when_others_bear_the_name() {
            guard.nameTaken = true;
            by(ADMIN, gateway.given(CREATED), edit(Change.to("Harbour"), Change.keep(), Change.to(null)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_refused_when_the_new_name_is_taken() {
            guard.nameTaken = true;
            refused(
                    "gateway_name_taken",
                    by(ADMIN, gateway.given(CREATED), edit(Change.to("Port"), Change.keep(), Change.keep())));
        }

        @Test
        void finds_no_foreign_gateway() {
            refused(
                    "not_found",
                    by(STRANGER, gateway.given(CREATED), edit(Change.to("Port"), Change.keep(), Change.keep())));
        }
    }

    @Nested
    class Having_its_agents_set_up_anew {
        private final SyncGateway sync = new SyncGateway(GATEWAY, List.of(MAIN_AGENT));

        @Test
        void names_them() {
            by(ADMIN, gateway.given(CREATED), sync)
                    .expectEvents(new GatewaySyncRequested(GATEWAY, List.of(MAIN_AGENT)));
            by(ADMIN, gateway.given(CREATED), new SyncGateway(GATEWAY, List.of()))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, gateway.given(CREATED), sync));
            refused("not_found", by(STRANGER, gateway.given(CREATED), sync));
        }
    }

    @Nested
    class Forgetting_a_gateway {
        private final DeleteGateway delete = new DeleteGateway(GATEWAY);

        @Test
        void is_done_when_no_board_lives_on_it() {
            by(ADMIN, gateway.given(CREATED), delete)
                    .expectEvents(new GatewayDeleted(GATEWAY, ORGANIZATION))
                    .expectMarkedDeleted();
        }

        @Test
        void is_refused_while_boards_live_on_it() {
            guard.hasBoards = true;
            refused("gateway_has_boards", by(ADMIN, gateway.given(CREATED), delete));
        }

        @Test
        void is_for_admins() {
            refused("organization_admin_required", by(MEMBER, gateway.given(CREATED), delete));
        }
    }
}
