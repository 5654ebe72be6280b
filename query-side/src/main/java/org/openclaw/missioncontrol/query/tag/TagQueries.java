package org.openclaw.missioncontrol.query.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.api.tag.TagQuery.GetTag;
import org.openclaw.missioncontrol.api.tag.TagQuery.ListTags;
import org.openclaw.missioncontrol.api.tag.TagView;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about tags. */
@Component
class TagQueries {
    private static final Order BY_NAME = new Order(
            Sort.by("nameKey", "id"), Map.of("name", "nameKey", "created_at", "createdAt", "updated_at", "updatedAt"));

    private final Rows rows;

    TagQueries(Rows rows) {
        this.rows = rows;
    }

    @QueryHandler
    TagView answer(GetTag query) {
        return rows.one(
                        TagRow.class,
                        of(query.caller())
                                .and((row, _, is) ->
                                        is.equal(row.get("id"), query.tagId().value())))
                .orElseThrow(() -> Rejection.notFound("tag"))
                .toView();
    }

    @QueryHandler
    Page<TagView> answer(ListTags query) {
        var conditions = new ArrayList<>(List.of(of(query.caller())));
        if (query.q() != null) conditions.add(Rows.containing(query.q(), "name"));
        return rows.page(TagRow.class, conditions, query.paging(), BY_NAME, TagRow::toView);
    }

    private static Specification<TagRow> of(Caller caller) {
        return (row, _, is) ->
                is.equal(row.get("organizationId"), caller.organizationId().value());
    }
}
