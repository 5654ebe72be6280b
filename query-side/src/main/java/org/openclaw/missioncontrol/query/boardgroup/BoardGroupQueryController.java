package org.openclaw.missioncontrol.query.boardgroup;

import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.GetBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.ListBoardGroups;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows board groups. */
@RestController
@RequestMapping("/api/v1/board-groups")
class BoardGroupQueryController {
    private final Queries queries;

    BoardGroupQueryController(Queries queries) {
        this.queries = queries;
    }

    /** Board groups by name. */
    @GetMapping
    Page<BoardGroupView> list(Paging paging, Caller caller) {
        return queries.ask(new ListBoardGroups(paging, caller));
    }

    /** One board group. */
    @GetMapping("/{boardGroupId}")
    BoardGroupView get(@PathVariable BoardGroupId boardGroupId, Caller caller) {
        return queries.ask(new GetBoardGroup(boardGroupId, caller));
    }
}
