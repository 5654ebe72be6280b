package org.openclaw.missioncontrol.query.organization;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.openclaw.missioncontrol.api.organization.InviteView;
import org.openclaw.missioncontrol.api.organization.MemberQuery.GetMember;
import org.openclaw.missioncontrol.api.organization.MemberQuery.ListInvites;
import org.openclaw.missioncontrol.api.organization.MemberQuery.ListMembers;
import org.openclaw.missioncontrol.api.organization.MemberView;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetMembership;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;

/** Answers what is asked about members and invites. */
@Component
class MemberQueries {
    private static final Order MEMBERS = new Order(
            Sort.by("lowerEmail", "lowerName", "id"), Map.of("created_at", "createdAt", "email", "lowerEmail"));
    private static final Order INVITES = Order.newestFirst(Map.of("created_at", "createdAt"));

    private final MemberRows members;
    private final MemberBoardRows boards;
    private final Rows rows;

    MemberQueries(MemberRows members, MemberBoardRows boards, Rows rows) {
        this.members = members;
        this.boards = boards;
        this.rows = rows;
    }

    @QueryHandler
    MemberView answer(GetMembership query) {
        return one(members.findByOrganizationIdAndUserId(
                query.organizationId().value(), query.userId().value()));
    }

    @QueryHandler
    MemberView answer(GetMember query) {
        var member = one(members.findByIdAndOrganizationId(
                query.memberId().value(), query.caller().organizationId().value()));
        if (!member.userId().equals(query.caller().userId())) query.caller().requireOrganizationAdmin();
        return member;
    }

    private MemberView one(Optional<MemberRow> found) {
        return withBoards(List.of(found.orElseThrow(() -> Rejection.notFound("member"))))
                .getFirst();
    }

    @QueryHandler
    Page<MemberView> answer(ListMembers query) {
        var organization = query.caller().organizationId().value();
        var page = rows.page(
                MemberRow.class,
                List.of((row, _, is) -> is.equal(row.get("organizationId"), organization)),
                query.paging(),
                MEMBERS,
                row -> row);
        return new Page<>(withBoards(page.items()), page.total(), page.limit(), page.offset());
    }

    /** The boards of all of them with one statement. */
    private List<MemberView> withBoards(List<MemberRow> rows) {
        var ids = rows.stream().map(row -> row.id).toList();
        var byMember =
                boards.findByMemberIdInOrderByCreatedAtAscIdAsc(ids).stream().collect(groupingBy(row -> row.memberId));
        return rows.stream()
                .map(row -> row.toView(byMember.getOrDefault(row.id, List.of())))
                .toList();
    }

    @QueryHandler
    Page<InviteView> answer(ListInvites query) {
        query.caller().requireOrganizationAdmin();
        var organization = query.caller().organizationId().value();
        return rows.page(
                InviteRow.class,
                List.of(
                        (row, _, is) -> is.equal(row.get("organizationId"), organization),
                        (row, _, is) -> is.isNull(row.get("acceptedAt"))),
                query.paging(),
                INVITES,
                InviteRow::toView);
    }
}
