package org.openclaw.missioncontrol.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;

/** Who is known here, with the rights that he has at this very moment: nothing is kept from one question to the next. */
public interface Callers {
    /** The user who bears this name elsewhere, and what he is in the organization that is active for him. */
    Optional<KnownUser> userByIdentity(String clerkUserId);

    /** What the user is in this organization; nothing when he is no member of it or it does not exist. */
    Optional<Caller.Member> member(UserId user, OrganizationId organization);

    /** What the user is in the organization in which he works now; nothing when he works in none. */
    Optional<Caller.Member> memberAtWork(UserId user);

    /** The agent whose token has this SHA-256, in lower-case hexadecimal digits. */
    Optional<Caller.Agent> agentByTokenHash(String hash);

    /** Whether he may come in; nothing when there is no such H5 user in this organization. */
    Optional<H5UserStatus> h5UserStatus(Caller.H5User person);

    /** The gateway of this id. */
    Optional<KnownGateway> gateway(GatewayId gateway);

    /** @param relayTokenHash SHA-256 of its relay token, in lower-case hexadecimal digits; null when it has none */
    record KnownGateway(Caller.Gateway gateway, @Nullable String relayTokenHash) {}

    /** @param member null when no organization is active for him */
    record KnownUser(UserId userId, Caller.@Nullable Member member) {}
}
