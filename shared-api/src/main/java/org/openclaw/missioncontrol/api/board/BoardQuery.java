package org.openclaw.missioncontrol.api.board;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Moment;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about boards. */
public sealed interface BoardQuery {
    Caller caller();

    /** One board. */
    record GetBoard(BoardId boardId, Caller caller) implements BoardQuery, Query<BoardView> {}

    /** A board with its tasks as they were at a moment; also of a board that is gone. */
    record GetBoardState(BoardId boardId, Moment moment, Caller caller) implements BoardQuery, Query<BoardState> {}

    /** The position of the last change of a board, or of a task on it, up to a moment; 0 when there was none. */
    record GetLastChange(BoardId boardId, Moment moment, Caller caller) implements BoardQuery, Query<Long> {}

    /** The boards that match, of all that the caller may read. */
    record ListBoards(Filter filter, Paging paging, Caller caller) implements BoardQuery, Query<Page<BoardView>> {}

    /**
     * Which boards.
     *
     * @param q part of name or description, in any case of letters
     */
    record Filter(
            @Nullable GatewayId gatewayId,
            @Nullable BoardGroupId boardGroupId,
            @Nullable BoardType boardType,
            @Nullable String q) {
        public static final Filter NONE = new Filter(null, null, null, null);
    }
}
