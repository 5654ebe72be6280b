package org.openclaw.missioncontrol.query.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.board.BoardQuery.Filter;
import org.openclaw.missioncontrol.api.board.BoardQuery.GetBoard;
import org.openclaw.missioncontrol.api.board.BoardQuery.ListBoards;
import org.openclaw.missioncontrol.api.board.BoardView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about boards. */
@Component
class BoardQueries {
    private static final Order BY_NAME = new Order(
            Sort.by(Sort.Order.asc("nameKey"), Sort.Order.desc("createdAt"), Sort.Order.desc("id")),
            Map.of("name", "nameKey", "created_at", "createdAt", "updated_at", "updatedAt"));

    private final Rows rows;

    BoardQueries(Rows rows) {
        this.rows = rows;
    }

    @QueryHandler
    BoardView answer(GetBoard query) {
        var caller = query.caller();
        var board = rows.one(BoardRow.class, query.boardId(), caller.organizationId())
                .orElseThrow(() -> Rejection.notFound("board"))
                .toView();
        caller.requireRead(caller.organizationId(), board.id(), "board");
        return board;
    }

    @QueryHandler
    Page<BoardView> answer(ListBoards query) {
        var conditions = new ArrayList<Specification<BoardRow>>();
        conditions.add(ownedBy(query.caller()));
        query.caller()
                .onlyBoards()
                .ifPresent(readable -> conditions.add((row, _, _) ->
                        row.get("id").in(readable.stream().map(BoardId::value).toList())));
        conditions.addAll(matching(query.filter()));
        return rows.page(BoardRow.class, conditions, query.paging(), BY_NAME, BoardRow::toView);
    }

    private static List<Specification<BoardRow>> matching(Filter filter) {
        return List.of(
                filter.gatewayId() == null
                        ? any()
                        : is("gatewayId", filter.gatewayId().value()),
                filter.boardGroupId() == null
                        ? any()
                        : is("boardGroupId", filter.boardGroupId().value()),
                filter.boardType() == null ? any() : is("boardType", filter.boardType()),
                filter.q() == null ? any() : contains(filter.q()));
    }

    private static Specification<BoardRow> contains(String words) {
        var pattern = "%" + words.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return (row, _, is) -> is.or(
                is.like(row.get("nameKey"), pattern, '\\'), is.like(is.lower(row.get("description")), pattern, '\\'));
    }

    private static Specification<BoardRow> ownedBy(Caller caller) {
        return is("organizationId", caller.organizationId().value());
    }

    private static Specification<BoardRow> is(String property, Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }

    private static Specification<BoardRow> any() {
        return Specification.unrestricted();
    }
}
