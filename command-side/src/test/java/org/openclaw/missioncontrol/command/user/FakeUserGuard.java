package org.openclaw.missioncontrol.command.user;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeUserGuard extends UserGuard {
    boolean known;
    boolean member = true;
    boolean soleOwner;

    @Nullable
    OrganizationId active;

    @SuppressWarnings("DataFlowIssue")
    FakeUserGuard() {
        super((JdbcClient) null);
    }

    @Override
    void requireUnknown(String clerkUserId) {
        if (known) throw Rejection.conflict("user_known", "Known");
    }

    @Override
    @Nullable
    OrganizationId lockActiveOrganization(UserId user) {
        return active;
    }

    @Override
    void requireMember(UserId user, OrganizationId organization) {
        if (!member) throw Rejection.forbidden("not_a_member", "No member");
    }

    @Override
    void requireOrphansNothing(UserId user) {
        if (soleOwner) throw Rejection.conflict("sole_owner", "Sole owner");
    }
}
