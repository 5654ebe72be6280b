package org.openclaw.missioncontrol.socket.support;

import java.util.Optional;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.*;
import org.openclaw.missioncontrol.api.user.UserEvent;
import org.openclaw.missioncontrol.api.user.UserEvent.*;
import org.openclaw.missioncontrol.platform.security.Callers;
import org.springframework.stereotype.Component;

/** Whether those who were let in once may still look: asked anew whenever something happens that may have changed it. */
@Component
public class Access {
    private final Callers callers;

    Access(Callers callers) {
        this.callers = callers;
    }

    /** Whether the event may have changed what the member may see; told without looking anything up. */
    public static boolean mayBeChangedBy(Object event, Caller.Member member) {
        return switch (event) {
            case OrganizationEvent e -> mayBeChangedBy(e, member);
            case UserEvent e -> e.userId().equals(member.userId()) && endsOrMovesWork(e);
            default -> false;
        };
    }

    private static boolean mayBeChangedBy(OrganizationEvent event, Caller.Member member) {
        return switch (event) {
            case OrganizationCreated e -> e.createdByUserId().equals(member.userId()); // he works there from now on
            case OrganizationDeleted e -> e.organizationId().equals(member.organizationId());
            case OrganizationMemberAdded e -> is(e.userId(), e.organizationId(), member);
            case OrganizationMemberRoleChanged e -> is(e.userId(), e.organizationId(), member);
            case OrganizationMemberAccessChanged e -> is(e.userId(), e.organizationId(), member);
            case OrganizationMemberGrantedBoard e -> is(e.userId(), e.organizationId(), member);
            case OrganizationMemberRemoved e -> is(e.userId(), e.organizationId(), member);
            case OrganizationRenamed _,
                    OrganizationInviteCreated _,
                    OrganizationInviteRevoked _,
                    OrganizationInviteAccepted _ -> false; // what he got by it, he was told before
        };
    }

    private static boolean is(UserId user, OrganizationId organization, Caller.Member member) {
        return user.equals(member.userId()) && organization.equals(member.organizationId());
    }

    private static boolean endsOrMovesWork(UserEvent event) {
        return switch (event) {
            case UserActiveOrganizationChanged _, UserDeleted _ -> true;
            case UserRegistered _,
                    UserIdentitySynced _,
                    UserRenamed _,
                    UserPreferredNameChanged _,
                    UserPronounsChanged _,
                    UserTimezoneChanged _,
                    UserNotesChanged _,
                    UserContextChanged _ -> false;
        };
    }

    /** The member with the rights of this moment; nothing when he has left, or works in another organization now. */
    public Optional<Caller.Member> now(Caller.Member member) {
        return callers.memberAtWork(member.userId())
                .filter(now -> now.organizationId().equals(member.organizationId()));
    }
}
