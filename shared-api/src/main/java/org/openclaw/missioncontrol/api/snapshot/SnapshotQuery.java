package org.openclaw.missioncontrol.api.snapshot;

import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that can be seen at one look. */
public sealed interface SnapshotQuery {
    Caller caller();

    /** A board with all that stands on it. */
    record GetBoardSnapshot(BoardId boardId, Caller caller) implements SnapshotQuery, Query<BoardSnapshotView> {}

    /** The boards of a group, as far as the caller may read them. */
    record GetBoardGroupSnapshot(BoardGroupId boardGroupId, Extent extent, Caller caller)
            implements SnapshotQuery, Query<BoardGroupSnapshotView> {}

    /**
     * The boards of the group in which a board stands.
     *
     * @param includeSelf whether the board itself is among them
     */
    record GetNeighbourhood(BoardId boardId, boolean includeSelf, Extent extent, Caller caller)
            implements SnapshotQuery, Query<BoardGroupSnapshotView> {}

    /**
     * How much is shown of each board of a group.
     *
     * @param includeDone whether tasks that are done are among those shown
     * @param perBoardTaskLimit the most tasks of each board
     */
    record Extent(boolean includeDone, int perBoardTaskLimit) {}
}
