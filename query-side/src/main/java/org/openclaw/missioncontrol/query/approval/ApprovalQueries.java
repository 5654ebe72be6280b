package org.openclaw.missioncontrol.query.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.queryhandling.QueryHandler;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.Filter;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.GetApproval;
import org.openclaw.missioncontrol.api.approval.ApprovalQuery.ListApprovals;
import org.openclaw.missioncontrol.api.approval.ApprovalView;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.ReadableBoards;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about requests for approval. */
@Component
class ApprovalQueries {
    private static final Order APPROVALS = Order.newestFirst(Map.of("created_at", "createdAt"));

    private final Rows rows;
    private final ReadableBoards boards;

    ApprovalQueries(Rows rows, ReadableBoards boards) {
        this.rows = rows;
        this.boards = boards;
    }

    @QueryHandler
    ApprovalView answer(GetApproval query) {
        if (query.boardId() != null) boards.require(query.boardId(), query.caller());
        var approval = rows.one(
                        ApprovalRow.class,
                        is("id", query.approvalId().value())
                                .and(is(
                                        "organizationId",
                                        query.caller().organizationId().value())))
                .orElseThrow(() -> Rejection.notFound("approval"))
                .toView();
        if (query.boardId() != null && !query.boardId().equals(approval.boardId()))
            throw Rejection.notFound("approval");
        query.caller().requireRead(query.caller().organizationId(), approval.boardId(), "approval");
        return approval;
    }

    @QueryHandler
    Page<ApprovalView> answer(ListApprovals query) {
        List<Specification<ApprovalRow>> conditions = boards.of(query.caller(), query.boardId());
        conditions.addAll(matching(query.filter()));
        return rows.page(ApprovalRow.class, conditions, query.paging(), APPROVALS, ApprovalRow::toView);
    }

    private static List<Specification<ApprovalRow>> matching(Filter filter) {
        return List.of(
                filter.status() == null
                        ? any()
                        : (row, _, _) -> row.get("status").in(filter.status()),
                filter.taskId() == null ? any() : names(filter.taskId().value()),
                filter.agentId() == null
                        ? any()
                        : is("agentId", filter.agentId().value()));
    }

    private static Specification<ApprovalRow> names(UUID task) {
        return (row, _, is) -> ((HibernateCriteriaBuilder) is).arrayContains(row.<UUID[]>get("taskIds"), task);
    }

    private static Specification<ApprovalRow> is(String property, @Nullable Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }

    private static Specification<ApprovalRow> any() {
        return Specification.unrestricted();
    }
}
