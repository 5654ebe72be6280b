package org.openclaw.missioncontrol.query.customfield;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.customfield.CustomFieldQuery.GetCustomField;
import org.openclaw.missioncontrol.api.customfield.CustomFieldQuery.ListCustomFields;
import org.openclaw.missioncontrol.api.customfield.CustomFieldView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about custom fields. */
@Component
class CustomFieldQueries {
    private static final Order BY_LABEL = new Order(
            Sort.by("labelKey", "id"),
            Map.of(
                    "label", "labelKey",
                    "field_key", "fieldKey",
                    "created_at", "createdAt",
                    "updated_at", "updatedAt"));

    private final Rows rows;
    private final ReadableBoards boards;

    CustomFieldQueries(Rows rows, ReadableBoards boards) {
        this.rows = rows;
        this.boards = boards;
    }

    @QueryHandler
    CustomFieldView answer(GetCustomField query) {
        return rows.one(
                        CustomFieldRow.class,
                        of(query.caller())
                                .and((row, _, is) -> is.equal(
                                        row.get("id"), query.customFieldId().value())))
                .orElseThrow(() -> Rejection.notFound("custom field"))
                .toView();
    }

    @QueryHandler
    Page<CustomFieldView> answer(ListCustomFields query) {
        var conditions = new ArrayList<>(List.of(of(query.caller())));
        if (query.boardId() != null) {
            boards.require(query.boardId(), query.caller());
            conditions.add(on(query.boardId()));
        }
        return rows.page(CustomFieldRow.class, conditions, query.paging(), BY_LABEL, CustomFieldRow::toView);
    }

    private static Specification<CustomFieldRow> of(Caller caller) {
        return (row, _, is) ->
                is.equal(row.get("organizationId"), caller.organizationId().value());
    }

    private static Specification<CustomFieldRow> on(BoardId board) {
        return (row, _, is) ->
                ((HibernateCriteriaBuilder) is).arrayContains(row.<UUID[]>get("boardIds"), board.value());
    }
}
