package org.openclaw.missioncontrol.api.organization;

import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that a member can ask about the other members and the invites of his organization. */
public sealed interface MemberQuery {
    Caller.Member caller();

    /** All members, by their e-mail addresses. */
    record ListMembers(Paging paging, Caller.Member caller) implements MemberQuery, Query<Page<MemberView>> {}

    /** One member: oneself, or for admins anybody. */
    record GetMember(MemberId memberId, Caller.Member caller) implements MemberQuery, Query<MemberView> {}

    /** The invites that wait to be accepted, newest first; for admins. */
    record ListInvites(Paging paging, Caller.Member caller) implements MemberQuery, Query<Page<InviteView>> {}
}
