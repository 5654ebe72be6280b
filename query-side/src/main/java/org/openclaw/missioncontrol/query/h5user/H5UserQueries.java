package org.openclaw.missioncontrol.query.h5user;

import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.h5user.H5AssignmentView;
import org.openclaw.missioncontrol.api.h5user.H5ProfileView;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserQuery.*;
import org.openclaw.missioncontrol.api.h5user.H5UserView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what is asked about H5 users: to themselves, and to admins of the organization. */
@Component
class H5UserQueries {
    private static final Order USERS = Order.newestFirst(
            Map.of("created_at", "createdAt", "username", "username", "last_login_at", "lastLoginAt"));
    private static final Sort FIRST_ASSIGNED_FIRST = Sort.by("assignedAt", "id");

    private final Rows rows;

    H5UserQueries(Rows rows) {
        this.rows = rows;
    }

    @QueryHandler
    H5UserView answer(GetH5User query) {
        return find(query.h5UserId(), query.caller()).toView();
    }

    @QueryHandler
    H5ProfileView answer(GetH5Profile query) {
        var user = find(query.h5UserId(), query.caller()).toView();
        var assignments = rows.all(H5AssignmentRow.class, of(user.id(), query.caller()), FIRST_ASSIGNED_FIRST);
        return new H5ProfileView(
                user, assignments.stream().map(H5AssignmentRow::toView).toList());
    }

    @QueryHandler
    H5AssignmentView answer(GetH5Assignment query) {
        var user = find(query.h5UserId(), query.caller()).toView();
        return rows.one(
                        H5AssignmentRow.class,
                        of(user.id(), query.caller())
                                .and(is("agentId", query.agentId().value())))
                .orElseThrow(() -> Rejection.notFound("assignment"))
                .toView();
    }

    @QueryHandler
    Page<H5UserView> answer(ListH5Users query) {
        query.caller().requireOrganizationAdmin();
        return rows.page(
                H5UserRow.class,
                List.of(
                        is("organizationId", query.caller().organizationId().value()),
                        query.status() == null ? Specification.unrestricted() : is("status", query.status()),
                        query.q() == null
                                ? Specification.unrestricted()
                                : Rows.containing(query.q(), "username", "displayName", "email", "phone")),
                query.paging(),
                USERS,
                H5UserRow::toView);
    }

    private H5UserRow find(H5UserId id, Caller caller) {
        var user =
                rows.one(H5UserRow.class, id, caller.organizationId()).orElseThrow(() -> Rejection.notFound("h5 user"));
        if (!(caller instanceof Caller.H5User self) || !self.h5UserId().equals(id)) caller.requireOrganizationAdmin();
        return user;
    }

    private static Specification<H5AssignmentRow> of(H5UserId user, Caller caller) {
        return H5UserQueries.<H5AssignmentRow>is("h5UserId", user.value())
                .and(is("organizationId", caller.organizationId().value()));
    }

    private static <R> Specification<R> is(String property, Object value) {
        return (row, _, is) -> is.equal(row.get(property), value);
    }
}
