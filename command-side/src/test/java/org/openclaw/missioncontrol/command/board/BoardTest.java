package org.openclaw.missioncontrol.command.board;

import static org.axonframework.test.matchers.Matchers.predicate;
import static org.openclaw.missioncontrol.command.board.BoardExamples.*;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardCommand.DeleteBoard;
import org.openclaw.missioncontrol.api.board.BoardCommand.GoalChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.LeaveBoardGroup;
import org.openclaw.missioncontrol.api.board.BoardCommand.RulesChange;
import org.openclaw.missioncontrol.api.board.BoardEvent.*;
import org.openclaw.missioncontrol.api.board.BoardGoal;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Change;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.ExpectedVersion;

class BoardTest {
    private final FixtureConfiguration<Board> board = new AggregateTestFixture<>(Board.class);
    private final FakeBoardGuard guard = new FakeBoardGuard();

    @BeforeEach
    void in_an_organization_with_a_gateway_and_a_group() {
        board.registerInjectableResource(guard);
        guard.gateways.add(GATEWAY);
        guard.groups.add(GROUP);
    }

    private static ResultValidator<Board> by(Caller caller, TestExecutor<Board> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Board> result) {
        result.expectNoEvents()
                .expectException(predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Opening_a_board {
        private ResultValidator<Board> opening(Caller caller, Object command) {
            return by(caller, board.givenNoPriorActivity(), command);
        }

        @Test
        void records_it_with_its_goal_its_rules_and_its_author() {
            opening(ADMIN, create(GATEWAY, GROUP, GOAL)).expectEvents(created(GATEWAY, GROUP, GOAL));
        }

        @Test
        void needs_no_gateway_no_group_and_no_goal() {
            opening(ADMIN, create(null, null, NO_GOAL)).expectEvents(created());
        }

        @Test
        void is_for_admins_of_the_organization() {
            refused("organization_admin_required", opening(WRITER, create(null, null, NO_GOAL)));
        }

        @Test
        void by_an_admin_without_any_right_on_boards_is_fine() {
            opening(READER, create(null, null, NO_GOAL)).expectSuccessfulHandlerExecution();
        }

        @Test
        void in_an_organization_that_is_gone_is_refused() {
            guard.organizationGone = true;
            refused("not_found", opening(ADMIN, create(null, null, NO_GOAL)));
        }

        @Test
        void on_an_unknown_gateway_is_refused() {
            guard.gateways.clear();
            refused("unknown_gateway", opening(ADMIN, create(GATEWAY, null, NO_GOAL)));
        }

        @Test
        void in_an_unknown_group_is_refused() {
            guard.groups.clear();
            refused("unknown_board_group", opening(ADMIN, create(null, GROUP, NO_GOAL)));
        }

        @Test
        void with_a_confirmed_goal_needs_objective_and_success_metrics() {
            var aimless = new BoardGoal(BoardType.GOAL, null, Map.of("landings", 1), null, true, null);
            var endless = new BoardGoal(BoardType.GOAL, "Fly to the moon", Map.of(), null, true, null);
            refused("goal_incomplete", opening(ADMIN, create(null, null, aimless)));
            refused("goal_incomplete", opening(ADMIN, create(null, null, endless)));
        }

        @Test
        void of_general_type_may_be_confirmed_without_a_goal() {
            var general = new BoardGoal(BoardType.GENERAL, null, null, null, true, null);
            opening(ADMIN, create(null, null, general)).expectEvents(created(null, null, general));
        }
    }

    @Nested
    class Changing_a_board {
        private ResultValidator<Board> changing(BoardCreated given, Object command) {
            return by(WRITER, board.given(given), command);
        }

        @Test
        void records_each_change_as_its_own_fact() {
            changing(created(), update(Change.to("Mars"), Change.to("mars")))
                    .expectEvents(new BoardRenamed(BOARD, "Mars"), new BoardSlugChanged(BOARD, "mars"));
        }

        @Test
        void to_what_it_is_already_records_nothing() {
            changing(created(), rename("Moon")).expectNoEvents();
            changing(
                            created(),
                            obey(new RulesChange(
                                    Change.to(true), Change.keep(), Change.keep(), Change.keep(), Change.to(1))))
                    .expectNoEvents();
        }

        @Test
        void of_its_name_leaves_its_slug() {
            changing(created(), rename("Mars")).expectEvents(new BoardRenamed(BOARD, "Mars"));
        }

        @Test
        void to_a_blank_slug_makes_it_from_the_new_name() {
            changing(created(), update(Change.to("Red Planet"), Change.to(" ")))
                    .expectEvents(new BoardRenamed(BOARD, "Red Planet"), new BoardSlugChanged(BOARD, "red-planet"));
        }

        @Test
        void to_a_slug_of_which_nothing_is_left_takes_the_spare_one() {
            changing(created(), slug("!!!")).expectEvents(new BoardSlugChanged(BOARD, "spare"));
        }

        @Test
        void records_the_gateway_that_it_left_and_the_one_that_it_came_to() {
            changing(created(), place(Change.to(GATEWAY), Change.keep()))
                    .expectEvents(new BoardGatewayChanged(BOARD, null, GATEWAY));
            changing(created(GATEWAY, null, NO_GOAL), place(Change.to(null), Change.keep()))
                    .expectEvents(new BoardGatewayChanged(BOARD, GATEWAY, null));
        }

        @Test
        void records_the_group_that_it_left_and_the_one_that_it_joined() {
            var other = BoardGroupId.next();
            guard.groups.add(other);
            changing(created(null, GROUP, NO_GOAL), place(Change.keep(), Change.to(other)))
                    .expectEvents(new BoardGroupChanged(BOARD, GROUP, other));
        }

        @Test
        void to_an_unknown_gateway_or_group_is_refused() {
            guard.gateways.clear();
            guard.groups.clear();
            refused("unknown_gateway", changing(created(), place(Change.to(GATEWAY), Change.keep())));
            refused("unknown_board_group", changing(created(), place(Change.keep(), Change.to(GROUP))));
        }

        @Test
        void of_one_rule_records_all_rules_as_they_are_now() {
            changing(
                            created(),
                            obey(new RulesChange(
                                    Change.to(false), Change.keep(), Change.to(true), Change.keep(), Change.to(0))))
                    .expectEvents(new BoardRulesChanged(BOARD, new BoardRules(false, false, true, false, 0)));
        }

        @Test
        void needs_the_right_to_write() {
            refused("board_write_required", by(READER, board.given(created()), rename("Mars")));
        }

        @Test
        void of_another_organization_finds_no_board() {
            refused("not_found", by(STRANGER, board.given(created()), rename("Mars")));
        }

        @Test
        void based_on_an_old_version_is_refused() {
            refused(
                    "version_mismatch",
                    board.given(created(), new BoardRenamed(BOARD, "Mars"))
                            .when(
                                    rename("Venus"),
                                    Map.of("caller", WRITER, "expected_version", new ExpectedVersion(0L))));
        }
    }

    @Nested
    class Changing_the_goal {
        private ResultValidator<Board> changing(BoardGoal given, GoalChange change) {
            return by(WRITER, board.given(created(null, null, given)), pursue(change));
        }

        @Test
        void records_the_goal_as_it_is_now() {
            changing(NO_GOAL, objective("Fly to Mars"))
                    .expectEvents(new BoardGoalChanged(
                            BOARD, new BoardGoal(BoardType.GOAL, "Fly to Mars", null, null, false, null)));
        }

        @Test
        void may_leave_it_unfinished() {
            changing(GOAL, objective(null)).expectSuccessfulHandlerExecution();
        }

        @Test
        void into_a_board_with_a_goal_needs_objective_and_success_metrics() {
            refused("goal_incomplete", changing(NO_GOAL_NEEDED, type(BoardType.GOAL)));
        }

        @Test
        void to_the_type_that_it_has_needs_nothing() {
            changing(NO_GOAL, type(BoardType.GOAL)).expectNoEvents();
        }

        @Test
        void to_confirmed_needs_objective_and_success_metrics_afterwards() {
            refused("goal_incomplete", changing(NO_GOAL, confirmed()));
            var whole = new GoalChange(
                    Change.keep(),
                    Change.to(GOAL.objective()),
                    Change.to(GOAL.successMetrics()),
                    Change.keep(),
                    Change.to(true),
                    Change.keep());
            changing(NO_GOAL, whole).expectEvents(new BoardGoalChanged(BOARD, GOAL));
        }
    }

    @Nested
    class Deleting_a_board {
        @Test
        void ends_it() {
            by(WRITER, board.given(created()), new DeleteBoard(BOARD))
                    .expectEvents(new BoardDeleted(BOARD))
                    .expectMarkedDeleted();
        }

        @Test
        void needs_the_right_to_write() {
            refused("board_write_required", by(READER, board.given(created()), new DeleteBoard(BOARD)));
        }

        @Test
        void may_follow_from_something_else() {
            by(PROCESS, board.given(created()), new DeleteBoard(BOARD)).expectEvents(new BoardDeleted(BOARD));
        }
    }

    @Nested
    class When_its_group_is_deleted {
        private final LeaveBoardGroup leave = new LeaveBoardGroup(BOARD, GROUP);

        @Test
        void it_stays_in_no_group() {
            by(PROCESS, board.given(created(null, GROUP, NO_GOAL)), leave)
                    .expectEvents(new BoardGroupChanged(BOARD, GROUP, null));
        }

        @Test
        void and_it_has_left_meanwhile_nothing_happens() {
            by(PROCESS, board.given(created(null, BoardGroupId.next(), NO_GOAL)), leave)
                    .expectNoEvents();
        }
    }
}
