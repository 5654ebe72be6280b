package org.openclaw.missioncontrol.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.SignedInH5User;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.api.identity.SignedInUser;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.security.Callers.KnownUser;
import org.springframework.stereotype.Component;

/** Says who stands behind a token. Requests come here through the filter, sockets by themselves. */
@Component
public class Authenticator {
    private final IdentityCheck identities;
    private final Callers callers;
    private final H5AccessTokens h5Tokens;

    Authenticator(IdentityCheck identities, Callers callers, H5AccessTokens h5Tokens) {
        this.identities = identities;
        this.callers = callers;
        this.h5Tokens = h5Tokens;
    }

    /** The member behind the token of a person; refused when it is wrong, or when no organization is active for him. */
    public SignedInMember member(String token) {
        return user(token).orElseThrow(Authenticator::wrongToken).member();
    }

    /** The agent behind a token; refused when it is wrong. */
    public Caller.Agent agent(String token) {
        return callers.agentByTokenHash(TokenHash.of(token)).orElseThrow(Authenticator::wrongToken);
    }

    /** The H5 user behind an access token; refused when it is wrong, or when he may not come in any more. */
    public SignedInH5User h5User(String token) {
        var known = h5Tokens.read(token).orElseThrow(Authenticator::wrongToken);
        var status = callers.h5UserStatus(known.caller()).orElseThrow(Authenticator::wrongToken);
        if (status != H5UserStatus.ACTIVE)
            throw Rejection.unauthenticated("user_inactive", "This account is not active. Ask an admin.");
        return known;
    }

    /** The gateway with its relay token, or else the one in the header; refused when it is wrong, as for an unknown one. */
    public Caller.Gateway gateway(GatewayId id, @Nullable String token, @Nullable String authorization) {
        var known = callers.gateway(id).orElseThrow(Authenticator::wrongToken);
        var sent = token != null ? token : bearer(authorization);
        var hash = known.relayTokenHash();
        if (sent == null || hash == null || !TokenHash.areEqual(hash, TokenHash.of(sent))) throw wrongToken();
        return known.gateway();
    }

    Optional<UserAuthentication> user(String token) {
        return identities.identify(token).map(identity -> {
            var known = callers.userByIdentity(identity.clerkUserId());
            var user = new SignedInUser(identity, known.map(KnownUser::userId).orElse(null));
            return new UserAuthentication(user, known.map(KnownUser::member).orElse(null));
        });
    }

    boolean isAgentToken(String token) {
        return callers.agentByTokenHash(TokenHash.of(token)).isPresent();
    }

    /** Whatever is wrong with a token, it sounds the same. */
    public static Rejection wrongToken() {
        return Rejection.unauthenticated("invalid_token", "The token is wrong or has expired. Send a valid one.");
    }

    static @Nullable String bearer(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) return null;
        return authorization.substring(7).strip();
    }
}
