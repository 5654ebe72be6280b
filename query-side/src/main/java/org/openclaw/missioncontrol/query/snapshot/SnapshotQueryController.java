package org.openclaw.missioncontrol.query.snapshot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.snapshot.BoardGroupSnapshotView;
import org.openclaw.missioncontrol.api.snapshot.BoardSnapshotView;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.Extent;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.GetBoardGroupSnapshot;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.GetBoardSnapshot;
import org.openclaw.missioncontrol.api.snapshot.SnapshotQuery.GetNeighbourhood;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a board, or boards that belong together, at one look: to people, and to agents under {@code /agent}. */
@RestController
@RequestMapping("/api/v1")
class SnapshotQueryController {
    private final Queries queries;

    SnapshotQueryController(Queries queries) {
        this.queries = queries;
    }

    /** A board with its tasks, agents and approvals. */
    @GetMapping({"/boards/{boardId}/snapshot", "/agent/boards/{boardId}/snapshot"})
    BoardSnapshotView board(@PathVariable BoardId boardId, Caller caller) {
        return queries.ask(new GetBoardSnapshot(boardId, caller));
    }

    /** The boards of a group, each with its most pressing tasks; boards that the caller may not read are left out. */
    @GetMapping("/board-groups/{boardGroupId}/snapshot")
    BoardGroupSnapshotView group(
            @PathVariable BoardGroupId boardGroupId,
            @RequestParam(name = "include_done", defaultValue = "false") boolean includeDone,
            @RequestParam(name = "per_board_task_limit", defaultValue = "5") @PositiveOrZero @Max(100)
                    int perBoardTaskLimit,
            Caller caller) {
        var extent = new Extent(includeDone, perBoardTaskLimit);
        return queries.ask(new GetBoardGroupSnapshot(boardGroupId, extent, caller));
    }

    /** The other boards of the group in which a board stands; none when it stands alone. */
    @GetMapping({"/boards/{boardId}/group-snapshot", "/agent/boards/{boardId}/group-snapshot"})
    BoardGroupSnapshotView groupOf(
            @PathVariable BoardId boardId,
            @RequestParam(name = "include_self", defaultValue = "false") boolean includeSelf,
            @RequestParam(name = "include_done", defaultValue = "false") boolean includeDone,
            @RequestParam(name = "per_board_task_limit", defaultValue = "5") @PositiveOrZero @Max(100)
                    int perBoardTaskLimit,
            Caller caller) {
        var extent = new Extent(includeDone, perBoardTaskLimit);
        return queries.ask(new GetNeighbourhood(boardId, includeSelf, extent, caller));
    }
}
