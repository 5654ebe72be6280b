package org.openclaw.missioncontrol.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.board.BoardCommand.CreateBoard;
import org.openclaw.missioncontrol.api.board.BoardCommand.DeleteBoard;
import org.openclaw.missioncontrol.api.board.BoardGoal;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.Filter;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.board.BoardQuery.ListBoards;
import org.openclaw.missioncontrol.api.board.BoardRules;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.CreateBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupCommand.DeleteBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.GetBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.ListBoardGroups;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what with boards and groups, asked at the doors: there anybody can be the caller. */
class BoardRightsTest extends ApiTest {
    private final OrganizationId organization = OrganizationId.next();
    private final Caller.Member owner = member(organization, Role.OWNER, true);
    private final Caller.Member adminWithoutBoards = member(organization, Role.ADMIN, false);
    private final Caller.Member memberWithoutBoards = member(organization, Role.MEMBER, false);
    private final Caller.Member stranger = member(OrganizationId.next(), Role.OWNER, true);

    private final BoardGroupId space = BoardGroupId.next();
    private final BoardId moon = BoardId.next();
    private final BoardId mars = BoardId.next();

    @Autowired
    private Commands commands;

    @Autowired
    private Queries queries;

    private static Caller.Member member(OrganizationId organization, Role role, boolean allBoards) {
        return new Caller.Member(UserId.next(), organization, role, allBoards, allBoards, Map.of());
    }

    private static CreateBoard open(BoardId board, String name, BoardGroupId group) {
        var goal = new BoardGoal(BoardType.GENERAL, null, null, null, false, null);
        return new CreateBoard(board, name, name, "", null, group, goal, BoardRules.USUAL);
    }

    private void send(Caller caller, Object command) {
        var request = UUID.randomUUID().toString();
        commands.send(command, new Origin(caller, Origin.Channel.REST, request, null, null, null, null));
    }

    private List<String> boardsOf(Caller caller) {
        return queries.ask(new ListBoards(Filter.NONE, Paging.FIRST, caller)).items().stream()
                .map(BoardView::name)
                .toList();
    }

    private List<String> groupsOf(Caller caller) {
        return queries.ask(new ListBoardGroups(Paging.FIRST, caller)).items().stream()
                .map(BoardGroupView::name)
                .toList();
    }

    private static Rejection refused(Rejection.Kind kind, ThrowingCallable request) {
        var refusal = catchThrowableOfType(Rejection.class, request);
        assertThat(refusal).isNotNull();
        assertThat(refusal.kind()).isEqualTo(kind);
        return refusal;
    }

    @BeforeEach
    void with_moon_and_mars_in_space() {
        for (var caller : List.of(owner, stranger))
            db.sql("INSERT INTO organization_lookup (id) VALUES (?)")
                    .param(caller.organizationId().value())
                    .update();
        send(owner, new CreateBoardGroup(space, "Space", "space", null));
        send(owner, open(moon, "Moon", space));
        send(owner, open(mars, "Mars", space));
    }

    @Nested
    class Boards {
        @Test
        void are_seen_by_whom_they_were_granted_to() {
            var reader = memberWithoutBoards.having(Caller.Right.READ, moon);
            assertThat(boardsOf(reader)).containsExactly("Moon");
            assertThat(queries.ask(new GetBoard(moon, reader)).name()).isEqualTo("Moon");
            refused(Rejection.Kind.FORBIDDEN, () -> queries.ask(new GetBoard(mars, reader)));
        }

        @Test
        void are_not_seen_by_admins_as_such() {
            assertThat(boardsOf(adminWithoutBoards)).isEmpty();
            refused(Rejection.Kind.FORBIDDEN, () -> queries.ask(new GetBoard(moon, adminWithoutBoards)));
        }

        @Test
        void can_be_removed_by_who_may_write_them() {
            var reader = memberWithoutBoards.having(Caller.Right.READ, moon);
            refused(Rejection.Kind.FORBIDDEN, () -> send(reader, new DeleteBoard(moon)));
            send(memberWithoutBoards.having(Caller.Right.WRITE, moon), new DeleteBoard(moon));
            assertThat(boardsOf(owner)).containsExactly("Mars");
        }

        @Test
        void of_others_are_answered_just_as_unknown_ones() {
            assertThat(boardsOf(stranger)).isEmpty();
            var seen = refused(Rejection.Kind.NOT_FOUND, () -> queries.ask(new GetBoard(moon, stranger)));
            var unseen = refused(Rejection.Kind.NOT_FOUND, () -> queries.ask(new GetBoard(BoardId.next(), stranger)));
            assertThat(seen.detail()).isEqualTo(unseen.detail());
            var foreign = refused(Rejection.Kind.NOT_FOUND, () -> send(stranger, new DeleteBoard(moon)));
            var unknown = refused(Rejection.Kind.NOT_FOUND, () -> send(stranger, new DeleteBoard(BoardId.next())));
            assertThat(foreign.detail()).isEqualTo(unknown.detail());
        }

        @Test
        void cannot_be_opened_in_the_group_of_others() {
            var foreign = refused(Rejection.Kind.INVALID, () -> send(stranger, open(BoardId.next(), "Venus", space)));
            var unknown = refused(
                    Rejection.Kind.INVALID, () -> send(stranger, open(BoardId.next(), "Venus", BoardGroupId.next())));
            assertThat(foreign.detail()).isEqualTo(unknown.detail());
        }
    }

    @Nested
    class Groups {
        private final BoardGroupId empty = BoardGroupId.next();

        @BeforeEach
        void beside_an_empty_one() {
            send(owner, new CreateBoardGroup(empty, "Empty", "empty", null));
        }

        @Test
        void are_seen_by_who_may_see_a_board_of_them() {
            var reader = memberWithoutBoards.having(Caller.Right.READ, moon);
            assertThat(groupsOf(reader)).containsExactly("Space");
            assertThat(queries.ask(new GetBoardGroup(space, reader)).name()).isEqualTo("Space");
            refused(Rejection.Kind.FORBIDDEN, () -> queries.ask(new GetBoardGroup(empty, reader)));
            assertThat(groupsOf(memberWithoutBoards)).isEmpty();
            assertThat(groupsOf(owner)).containsExactly("Empty", "Space");
        }

        @Test
        void that_are_empty_are_seen_by_admins() {
            assertThat(groupsOf(adminWithoutBoards)).containsExactly("Empty");
            assertThat(queries.ask(new GetBoardGroup(empty, adminWithoutBoards)).name())
                    .isEqualTo("Empty");
            refused(Rejection.Kind.FORBIDDEN, () -> queries.ask(new GetBoardGroup(space, adminWithoutBoards)));
        }

        @Test
        void can_be_removed_by_admins_who_may_write_a_board_of_them() {
            var delete = new DeleteBoardGroup(space);
            refused(Rejection.Kind.FORBIDDEN, () -> send(memberWithoutBoards.having(Caller.Right.WRITE, moon), delete));
            refused(Rejection.Kind.FORBIDDEN, () -> send(adminWithoutBoards.having(Caller.Right.READ, moon), delete));
            send(adminWithoutBoards.having(Caller.Right.WRITE, moon), delete);
            send(adminWithoutBoards, new DeleteBoardGroup(empty));
            assertThat(groupsOf(owner)).isEmpty();
        }

        @Test
        void of_others_are_answered_just_as_unknown_ones() {
            assertThat(groupsOf(stranger)).isEmpty();
            var foreign = refused(Rejection.Kind.NOT_FOUND, () -> send(stranger, new DeleteBoardGroup(space)));
            var unknown =
                    refused(Rejection.Kind.NOT_FOUND, () -> send(stranger, new DeleteBoardGroup(BoardGroupId.next())));
            assertThat(foreign.detail()).isEqualTo(unknown.detail());
        }
    }
}
