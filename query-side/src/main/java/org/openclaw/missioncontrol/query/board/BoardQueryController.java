package org.openclaw.missioncontrol.query.board;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.Filter;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.board.BoardQuery.ListBoards;
import org.openclaw.missioncontrol.api.board.BoardType;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows boards: to people those that they may read, to agents those in their reach. */
@RestController
@RequestMapping({"/api/v1/boards", "/api/v1/agent/boards"})
class BoardQueryController {
    private final Queries queries;

    BoardQueryController(Queries queries) {
        this.queries = queries;
    }

    /** Boards by name. */
    @GetMapping
    Page<BoardView> list(
            @RequestParam("gateway_id") @Nullable GatewayId gatewayId,
            @RequestParam("board_group_id") @Nullable BoardGroupId boardGroupId,
            @RequestParam("board_type") @Nullable BoardType boardType,
            @RequestParam @Nullable String q,
            Paging paging,
            Caller caller) {
        return queries.ask(new ListBoards(new Filter(gatewayId, boardGroupId, boardType, q), paging, caller));
    }

    /** One board. */
    @GetMapping("/{boardId}")
    BoardView get(@PathVariable BoardId boardId, Caller caller) {
        return queries.ask(new GetBoard(boardId, caller));
    }
}
