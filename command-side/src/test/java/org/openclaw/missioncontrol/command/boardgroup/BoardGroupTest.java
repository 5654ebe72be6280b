package org.openclaw.missioncontrol.command.boardgroup;

import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.CreateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.DeleteBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.SetGroupHeartbeat;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.UpdateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupEvent.*;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

class BoardGroupTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final BoardGroupId GROUP = BoardGroupId.next();
    private static final BoardId BOARD = BoardId.next();
    private static final AgentId AGENT = AgentId.next();
    private static final Caller ADMIN = member(ORGANIZATION, Role.ADMIN);
    private static final Caller MEMBER = member(ORGANIZATION, Role.MEMBER);
    private static final Caller STRANGER = member(OrganizationId.next(), Role.OWNER);

    private final FixtureConfiguration<BoardGroup> group = new AggregateTestFixture<>(BoardGroup.class);
    private final Guard guard = new Guard();

    private final CreateBoardGroup create = new CreateBoardGroup(GROUP, "Space", "space", null);
    private final BoardGroupCreated created = new BoardGroupCreated(GROUP, ORGANIZATION, "Space", "space", null);
    private final DeleteBoardGroup delete = new DeleteBoardGroup(GROUP);

    @BeforeEach
    void with_boards_that_the_caller_may_write() {
        group.registerInjectableResource(guard);
    }

    private static Caller member(OrganizationId organization, Role role) {
        return new Caller.Member(UserId.next(), organization, role, true, true, Map.of());
    }

    private static ResultValidator<BoardGroup> by(Caller caller, TestExecutor<BoardGroup> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<BoardGroup> result) {
        result.expectNoEvents()
                .expectException(predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Making_a_group {
        @Test
        void records_it() {
            by(ADMIN, group.givenNoPriorActivity(), create).expectEvents(created);
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", by(MEMBER, group.givenNoPriorActivity(), create));
        }

        @Test
        void in_an_organization_that_is_gone_is_refused() {
            guard.organizationGone = true;
            refused("not_found", by(ADMIN, group.givenNoPriorActivity(), create));
        }
    }

    @Nested
    class Changing_a_group {
        private UpdateBoardGroup update(Change<String> name, Change<String> slug) {
            return new UpdateBoardGroup(GROUP, name, slug, "spare", Change.to("All of it"));
        }

        @Test
        void records_each_change_as_its_own_fact() {
            by(ADMIN, group.given(created), update(Change.to("Outer Space"), Change.to("")))
                    .expectEvents(
                            new BoardGroupRenamed(GROUP, "Outer Space"),
                            new BoardGroupSlugChanged(GROUP, "outer-space"),
                            new BoardGroupDescribed(GROUP, "All of it"));
        }

        @Test
        void is_for_admins_who_may_write_one_of_its_boards() {
            refused(
                    "organization_admin_required",
                    by(MEMBER, group.given(created), update(Change.to("X"), Change.keep())));
            guard.mayWrite = false;
            refused(
                    "board_group_write_required",
                    by(ADMIN, group.given(created), update(Change.to("X"), Change.keep())));
        }

        @Test
        void of_another_organization_finds_no_group() {
            refused("not_found", by(STRANGER, group.given(created), update(Change.to("X"), Change.keep())));
        }
    }

    @Nested
    class Deleting_a_group {
        @Test
        void ends_it() {
            by(ADMIN, group.given(created), delete)
                    .expectEvents(new BoardGroupDeleted(GROUP))
                    .expectMarkedDeleted();
        }

        @Test
        void is_for_admins_who_may_write_one_of_its_boards() {
            guard.mayWrite = false;
            refused("board_group_write_required", by(ADMIN, group.given(created), delete));
            refused("organization_admin_required", by(MEMBER, group.given(created), delete));
        }
    }

    @Nested
    class Setting_the_rhythm_of_its_agents {
        private final SetGroupHeartbeat set = new SetGroupHeartbeat(GROUP, "5m", false);
        private final BoardGroupHeartbeatApplied applied = new BoardGroupHeartbeatApplied(GROUP, "5m", List.of(AGENT));

        private static Caller lead(boolean leads) {
            return new Caller.Agent(AGENT, ORGANIZATION, BOARD, null, leads, Set.of(BOARD));
        }

        @Test
        void names_who_is_meant() {
            by(ADMIN, group.given(created), set).expectEvents(applied);
            guard.agents = List.of();
            by(ADMIN, group.given(created), set).expectNoEvents().expectSuccessfulHandlerExecution();
        }

        @Test
        void is_for_admins_and_for_leads_of_its_boards() {
            by(lead(true), group.given(created), set).expectEvents(applied);
            refused("organization_admin_required", by(MEMBER, group.given(created), set));
            refused("lead_required", by(lead(false), group.given(created), set));
            guard.holds = false;
            refused("lead_required", by(lead(true), group.given(created), set));
        }
    }

    /** The real one is tested on a real database. */
    private static final class Guard extends BoardGroupGuard {
        List<AgentId> agents = List.of(AGENT);
        boolean holds = true;
        boolean organizationGone;
        boolean mayWrite = true;

        @SuppressWarnings("DataFlowIssue")
        Guard() {
            super((JdbcClient) null);
        }

        @Override
        void requireOrganization(OrganizationId organization) {
            if (organizationGone) throw Rejection.notFound("organization");
        }

        @Override
        void requireWrite(BoardGroupId group, Caller caller) {
            if (!mayWrite) throw Rejection.forbidden("board_group_write_required", "No");
        }

        @Override
        boolean holds(BoardGroupId group, @Nullable BoardId board) {
            return holds;
        }

        @Override
        List<AgentId> agents(BoardGroupId group, boolean includingLeads) {
            return agents;
        }
    }
}
