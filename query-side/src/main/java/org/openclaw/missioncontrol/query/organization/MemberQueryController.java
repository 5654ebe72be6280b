package org.openclaw.missioncontrol.query.organization;

import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.organization.InviteView;
import org.openclaw.missioncontrol.api.organization.MemberQuery.GetMember;
import org.openclaw.missioncontrol.api.organization.MemberQuery.ListInvites;
import org.openclaw.missioncontrol.api.organization.MemberQuery.ListMembers;
import org.openclaw.missioncontrol.api.organization.MemberView;
import org.openclaw.missioncontrol.api.organization.OrganizationQuery.GetMembership;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows the members and the invites of the active organization. */
@RestController
@RequestMapping("/api/v1/organizations/me")
class MemberQueryController {
    private final Queries queries;

    MemberQueryController(Queries queries) {
        this.queries = queries;
    }

    /** The own membership in the active organization, with all rights. */
    @GetMapping("/member")
    MemberView membership(Caller.Member caller) {
        return queries.ask(new GetMembership(caller.organizationId(), caller.userId()));
    }

    /** All members, by their e-mail addresses. */
    @GetMapping("/members")
    Page<MemberView> members(Paging paging, Caller.Member caller) {
        return queries.ask(new ListMembers(paging, caller));
    }

    /** One member: oneself, or for admins anybody. */
    @GetMapping("/members/{memberId}")
    MemberView member(@PathVariable MemberId memberId, Caller.Member caller) {
        return queries.ask(new GetMember(memberId, caller));
    }

    /** The invites that nobody has accepted yet, newest first. */
    @GetMapping("/invites")
    Page<InviteView> invites(Paging paging, Caller.Member caller) {
        return queries.ask(new ListInvites(paging, caller));
    }
}
