package org.openclaw.missioncontrol.api.boardgroup;

import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that one can ask about board groups. */
public sealed interface BoardGroupQuery {
    Caller caller();

    /** One group. */
    record GetBoardGroup(BoardGroupId boardGroupId, Caller caller) implements BoardGroupQuery, Query<BoardGroupView> {}

    /** The groups that the caller may read. */
    record ListBoardGroups(Paging paging, Caller caller) implements BoardGroupQuery, Query<Page<BoardGroupView>> {}
}
