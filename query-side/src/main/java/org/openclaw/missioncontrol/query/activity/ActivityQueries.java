package org.openclaw.missioncontrol.query.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.Filter;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.GetTaskCommentActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListOwnActivity;
import org.openclaw.missioncontrol.api.activity.ActivityQuery.ListTaskCommentActivity;
import org.openclaw.missioncontrol.api.activity.ActivityView;
import org.openclaw.missioncontrol.api.activity.TaskCommentActivityView;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about what happened. */
@Component
class ActivityQueries {
    private static final Order ENTRIES =
            new Order(Sort.by(Sort.Direction.DESC, "position"), Map.of("created_at", "position"));
    private static final Order COMMENTS = Order.newestFirst(Map.of("created_at", "createdAt"));

    private final Rows rows;
    private final PastBoards boards;

    ActivityQueries(Rows rows, PastBoards boards) {
        this.rows = rows;
        this.boards = boards;
    }

    @QueryHandler
    ActivityView answer(GetActivity query) {
        List<Specification<ActivityRow>> conditions = boards.of(query.caller(), null);
        conditions.add(is("id", query.eventId()));
        return rows.one(ActivityRow.class, Specification.allOf(conditions))
                .orElseThrow(() -> Rejection.notFound("entry"))
                .toView();
    }

    @QueryHandler
    Page<ActivityView> answer(ListActivity query) {
        List<Specification<ActivityRow>> conditions =
                boards.of(query.caller(), query.filter().boardId());
        conditions.addAll(matching(query.filter()));
        return rows.page(ActivityRow.class, conditions, query.paging(), ENTRIES, ActivityRow::toView);
    }

    @QueryHandler
    Page<ActivityView> answer(ListOwnActivity query) {
        var self = query.caller().agentId();
        List<Specification<ActivityRow>> conditions = List.of(
                is("organizationId", query.caller().organizationId().value()),
                is("agentId", self.value()).or(is("actorType", Actor.Type.AGENT).and(is("actorId", self.toString()))));
        return rows.page(ActivityRow.class, conditions, query.paging(), ENTRIES, ActivityRow::toView);
    }

    @QueryHandler
    Page<TaskCommentActivityView> answer(ListTaskCommentActivity query) {
        List<Specification<TaskCommentActivityRow>> conditions = boards.of(query.caller(), query.boardId());
        return rows.page(
                TaskCommentActivityRow.class, conditions, query.paging(), COMMENTS, TaskCommentActivityRow::toView);
    }

    @QueryHandler
    TaskCommentActivityView answer(GetTaskCommentActivity query) {
        List<Specification<TaskCommentActivityRow>> conditions = boards.of(query.caller(), null);
        conditions.add((row, _, is) -> is.equal(row.get("id"), query.commentId().value()));
        return rows.one(TaskCommentActivityRow.class, Specification.allOf(conditions))
                .orElseThrow(() -> Rejection.notFound("comment"))
                .toView();
    }

    private static List<Specification<ActivityRow>> matching(Filter filter) {
        var conditions = new ArrayList<Specification<ActivityRow>>();
        if (filter.agentId() != null)
            conditions.add(is("agentId", filter.agentId().value()));
        if (filter.taskId() != null) conditions.add(is("taskId", filter.taskId().value()));
        if (filter.userId() != null) conditions.add(is("userId", filter.userId().value()));
        if (filter.eventType() != null)
            conditions.add(Specification.anyOf(
                    filter.eventType().stream().map(ActivityQueries::type).toList()));
        var since = filter.since();
        if (since != null) conditions.add((row, _, is) -> is.greaterThanOrEqualTo(row.get("createdAt"), since));
        var until = filter.until();
        if (until != null) conditions.add((row, _, is) -> is.lessThanOrEqualTo(row.get("createdAt"), until));
        return conditions;
    }

    /** A whole type, or with a star at its end all that begin so. */
    private static Specification<ActivityRow> type(String wanted) {
        if (!wanted.endsWith(".*")) return is("eventType", wanted);
        var beginning = wanted.substring(0, wanted.length() - 1).replaceAll("([\\\\%_])", "\\\\$1");
        return (row, _, is) -> is.like(row.get("eventType"), beginning + "%", '\\');
    }

    private static Specification<ActivityRow> is(String property, @Nullable Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }
}
