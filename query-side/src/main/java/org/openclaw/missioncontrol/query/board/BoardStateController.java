package org.openclaw.missioncontrol.query.board;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoardState;
import org.openclaw.missioncontrol.api.board.BoardState;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Moment;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows boards as they were. */
@RestController
class BoardStateController {
    private final Queries queries;

    BoardStateController(Queries queries) {
        this.queries = queries;
    }

    /**
     * A board with its tasks as it was at a position of the log, or at a time; also a board that is gone since. Without
     * {@code as_of} it is the present.
     */
    @GetMapping("/api/v1/boards/{boardId}/state")
    BoardState state(
            @PathVariable BoardId boardId,
            @RequestParam(name = "as_of", required = false) @Nullable String asOf,
            Caller.Member caller) {
        var state = queries.ask(new GetBoardState(boardId, Moment.of("as_of", asOf, Moment.NOW), caller));
        if (state.board() == null) throw Rejection.notFound("board");
        return state;
    }
}
