package org.openclaw.missioncontrol.query.snapshot;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentQuery.ListBoardAgents;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.ListApprovals;
import org.openclaw.missioncontrol.api.approval.ApprovalStatus;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.board.BoardQuery.ListBoards;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.GetBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.snapshot.BoardGroupSnapshotView;
import org.openclaw.missioncontrol.api.snapshot.BoardGroupSnapshotView.Part;
import org.openclaw.missioncontrol.api.snapshot.BoardSnapshotView;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.Extent;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.GetBoardGroupSnapshot;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.GetBoardSnapshot;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.GetNeighbourhood;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.task.TaskQuery.GetBoardTasks;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.stereotype.Component;

/** Puts snapshots together from what the features answer, and adds what lies between these. */
@Component
class SnapshotQueries {
    private static final Paging NEWEST_200 = new Paging(200, 0, null, null);
    private static final Paging ALL = new Paging(10_000, 0, null, null);

    private static final ApprovalQuery.Filter PENDING =
            new ApprovalQuery.Filter(List.of(ApprovalStatus.PENDING), null, null);

    private final Queries queries;
    private final Cards cards;
    private final Summaries summaries;

    SnapshotQueries(Queries queries, Cards cards, Summaries summaries) {
        this.queries = queries;
        this.cards = cards;
        this.summaries = summaries;
    }

    @QueryHandler
    BoardSnapshotView answer(GetBoardSnapshot query) {
        var caller = query.caller();
        var board = queries.ask(new GetBoard(query.boardId(), caller));
        var tasks = queries.ask(new GetBoardTasks(board.id(), caller)).tasks();
        return new BoardSnapshotView(
                board,
                cards.of(tasks, board.id(), caller.organizationId()),
                queries.ask(new ListBoardAgents(board.id(), ALL, caller)).items(),
                approvals(board.id(), ApprovalQuery.Filter.NONE, caller).items(),
                approvals(board.id(), PENDING, caller).total());
    }

    private Page<ApprovalView> approvals(BoardId board, ApprovalQuery.Filter filter, Caller caller) {
        return queries.ask(new ListApprovals(board, filter, NEWEST_200, caller));
    }

    @QueryHandler
    BoardGroupSnapshotView answer(GetBoardGroupSnapshot query) {
        var group = queries.ask(new GetBoardGroup(query.boardGroupId(), query.caller()));
        return snapshot(group, boards(group.id(), query.caller()), query.extent(), query.caller());
    }

    /** An agent sees the whole group of its board. */
    @QueryHandler
    BoardGroupSnapshotView answer(GetNeighbourhood query) {
        var board = queries.ask(new GetBoard(query.boardId(), query.caller()));
        if (board.boardGroupId() == null) return new BoardGroupSnapshotView(null, List.of());
        var reader = query.caller() instanceof Caller.Agent agent
                ? new Caller.Process("GroupOfAgent", agent.organizationId())
                : query.caller();
        var group = queries.ask(new GetBoardGroup(board.boardGroupId(), reader));
        var boards = boards(group.id(), reader).stream()
                .filter(each -> query.includeSelf() || !each.id().equals(board.id()))
                .toList();
        return snapshot(group, boards, query.extent(), reader);
    }

    private List<BoardView> boards(BoardGroupId group, Caller caller) {
        var inGroup = new BoardQuery.Filter(null, group, null, null);
        return queries.ask(new ListBoards(inGroup, ALL, caller)).items();
    }

    private BoardGroupSnapshotView snapshot(
            @Nullable BoardGroupView group, List<BoardView> boards, Extent extent, Caller caller) {
        var counts = summaries.counts(boards, caller.organizationId());
        var tasks = summaries.of(boards, extent, caller.organizationId());
        return new BoardGroupSnapshotView(
                group,
                boards.stream()
                        .map(board -> new Part(
                                board,
                                counts.getOrDefault(board.id(), Map.of()),
                                tasks.getOrDefault(board.id(), List.of())))
                        .toList());
    }
}
