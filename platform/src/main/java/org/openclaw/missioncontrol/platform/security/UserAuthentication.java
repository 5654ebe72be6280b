package org.openclaw.missioncontrol.platform.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.api.identity.SignedInUser;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A person who came in. He acts as a member of his active organization, or without one as himself. */
final class UserAuthentication extends AbstractAuthenticationToken {
    private final transient SignedInUser user;
    private final transient Caller.@Nullable Member member;

    UserAuthentication(SignedInUser user, Caller.@Nullable Member member) {
        super(List.of());
        this.user = user;
        this.member = member;
        setAuthenticated(true);
    }

    SignedInUser user() {
        return user;
    }

    /** Refused when no organization is active for him. */
    SignedInMember member() {
        if (member == null) throw SignedInUser.withoutOrganization();
        return new SignedInMember(member, user.identity().expiresAt());
    }

    @Override
    public Object getPrincipal() {
        return member != null ? member : user;
    }

    @Override
    public String getName() {
        return user.identity().clerkUserId();
    }

    /** The token is forgotten as soon as it has been checked. */
    @Override
    public Object getCredentials() {
        return "";
    }
}
