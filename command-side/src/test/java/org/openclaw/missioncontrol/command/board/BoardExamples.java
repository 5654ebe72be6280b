package org.openclaw.missioncontrol.command.board;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardCommand.CreateBoard;
import org.openclaw.missioncontrol.api.board.BoardCommand.GoalChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.RulesChange;
import org.openclaw.missioncontrol.api.board.BoardCommand.UpdateBoard;
import org.openclaw.missioncontrol.api.board.BoardEvent.BoardCreated;
import org.openclaw.missioncontrol.api.board.BoardGoal;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Change;

/** People and facts that the tests about boards speak of. */
final class BoardExamples {
    static final OrganizationId ORGANIZATION = OrganizationId.next();
    static final BoardId BOARD = BoardId.next();
    static final GatewayId GATEWAY = GatewayId.next();
    static final BoardGroupId GROUP = BoardGroupId.next();
    static final UserId ALICE = UserId.next();

    static final Caller ADMIN = new Caller.Member(ALICE, ORGANIZATION, Role.ADMIN, true, true, Map.of());
    static final Caller WRITER = new Caller.Member(
            UserId.next(), ORGANIZATION, Role.MEMBER, false, false, Map.of(BOARD, Caller.Right.WRITE));
    static final Caller READER = new Caller.Member(UserId.next(), ORGANIZATION, Role.ADMIN, true, false, Map.of());
    static final Caller STRANGER =
            new Caller.Member(UserId.next(), OrganizationId.next(), Role.OWNER, true, true, Map.of());
    static final Caller PROCESS = new Caller.Process("WhenSomethingThenSomething", ORGANIZATION);

    static final BoardGoal NO_GOAL = new BoardGoal(BoardType.GOAL, null, null, null, false, null);
    static final BoardGoal NO_GOAL_NEEDED = new BoardGoal(BoardType.GENERAL, null, null, null, false, null);
    static final BoardGoal GOAL =
            new BoardGoal(BoardType.GOAL, "Fly to the moon", Map.of("landings", 1), null, true, null);

    private BoardExamples() {}

    static CreateBoard create(@Nullable GatewayId gateway, @Nullable BoardGroupId group, BoardGoal goal) {
        return new CreateBoard(BOARD, "Moon", "moon", "", gateway, group, goal, BoardRules.USUAL);
    }

    static BoardCreated created() {
        return created(null, null, NO_GOAL);
    }

    static BoardCreated created(@Nullable GatewayId gateway, @Nullable BoardGroupId group, BoardGoal goal) {
        return new BoardCreated(BOARD, ORGANIZATION, "Moon", "moon", "", gateway, group, goal, BoardRules.USUAL, ALICE);
    }

    static UpdateBoard rename(String name) {
        return update(Change.to(name), Change.keep());
    }

    static UpdateBoard slug(String slug) {
        return update(Change.keep(), Change.to(slug));
    }

    static UpdateBoard update(Change<String> name, Change<String> slug) {
        return new UpdateBoard(
                BOARD,
                name,
                slug,
                "spare",
                Change.keep(),
                Change.keep(),
                Change.keep(),
                GoalChange.NONE,
                RulesChange.NONE);
    }

    static UpdateBoard place(Change<@Nullable GatewayId> gateway, Change<@Nullable BoardGroupId> group) {
        return new UpdateBoard(
                BOARD,
                Change.keep(),
                Change.keep(),
                "spare",
                Change.keep(),
                gateway,
                group,
                GoalChange.NONE,
                RulesChange.NONE);
    }

    static UpdateBoard pursue(GoalChange goal) {
        return new UpdateBoard(
                BOARD,
                Change.keep(),
                Change.keep(),
                "spare",
                Change.keep(),
                Change.keep(),
                Change.keep(),
                goal,
                RulesChange.NONE);
    }

    static UpdateBoard obey(RulesChange rules) {
        return new UpdateBoard(
                BOARD,
                Change.keep(),
                Change.keep(),
                "spare",
                Change.keep(),
                Change.keep(),
                Change.keep(),
                GoalChange.NONE,
                rules);
    }

    static GoalChange type(BoardType type) {
        return new GoalChange(
                Change.to(type), Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.keep());
    }

    static GoalChange confirmed() {
        return new GoalChange(
                Change.keep(), Change.keep(), Change.keep(), Change.keep(), Change.to(true), Change.keep());
    }

    static GoalChange objective(@Nullable String objective) {
        return new GoalChange(
                Change.keep(), Change.to(objective), Change.keep(), Change.keep(), Change.keep(), Change.keep());
    }
}
