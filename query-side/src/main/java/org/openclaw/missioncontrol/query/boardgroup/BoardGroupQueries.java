package org.openclaw.missioncontrol.query.boardgroup;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.GetBoardGroup;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupQuery.ListBoardGroups;
import org.openclaw.missioncontrol.api.boardgroup.BoardGroupView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about board groups. */
@Component
class BoardGroupQueries {
    private static final Order BY_NAME = new Order(
            Sort.by("nameKey", "id"), Map.of("name", "nameKey", "created_at", "createdAt", "updated_at", "updatedAt"));

    private final Rows rows;
    private final ReadableGroups readable;

    BoardGroupQueries(Rows rows, ReadableGroups readable) {
        this.rows = rows;
        this.readable = readable;
    }

    @QueryHandler
    BoardGroupView answer(GetBoardGroup query) {
        Specification<BoardGroupRow> asked = (row, _, is) -> is.and(
                is.equal(row.get("id"), query.boardGroupId().value()),
                is.equal(
                        row.get("organizationId"),
                        query.caller().organizationId().value()));
        var group = rows.one(BoardGroupRow.class, asked).orElseThrow(() -> Rejection.notFound("board group"));
        if (rows.one(BoardGroupRow.class, asked.and(readable.of(query.caller())))
                .isEmpty())
            throw Rejection.forbidden(
                    "board_group_read_required",
                    "You may not see any board of this group. Ask an admin for read access.");
        return group.toView();
    }

    @QueryHandler
    Page<BoardGroupView> answer(ListBoardGroups query) {
        return rows.page(
                BoardGroupRow.class,
                List.of(readable.of(query.caller())),
                query.paging(),
                BY_NAME,
                BoardGroupRow::toView);
    }
}
