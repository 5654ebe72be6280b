package org.openclaw.missioncontrol.command.organization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.MemberId;
import org.openclaw.missioncontrol.api.identity.Role;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.organization.OrganizationEvent.OrganizationMemberAdded;
import org.openclaw.missioncontrol.api.organization.Rights;
import org.openclaw.missioncontrol.api.support.Rejection;

/** The members of an organization: each user at most once. */
final class Members {
    private final Map<UserId, Membership> byUser = new LinkedHashMap<>();

    Membership get(MemberId id) {
        return byUser.values().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound("member"));
    }

    /** What the user is here; null when he is no member. */
    @Nullable
    Membership find(UserId user) {
        return byUser.get(user);
    }

    Set<UserId> ownersBeside(Membership member) {
        return byUser.values().stream()
                .filter(Membership::isOwner)
                .map(Membership::userId)
                .filter(user -> !user.equals(member.userId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    void add(OrganizationMemberAdded event, long version) {
        var member = new Membership(event.memberId(), event.userId(), event.role(), event.rights(), version);
        byUser.put(event.userId(), member);
    }

    void change(UserId user, Role role, long version) {
        change(user, member -> new Membership(member.id(), user, role, member.rights(), version));
    }

    void change(UserId user, Rights rights, long version) {
        change(user, member -> new Membership(member.id(), user, member.role(), rights, version));
    }

    void grant(UserId user, Rights more, long version) {
        change(
                user,
                member -> new Membership(
                        member.id(), user, member.role(), member.rights().and(more), version));
    }

    private void change(UserId user, UnaryOperator<Membership> change) {
        byUser.computeIfPresent(user, (_, member) -> change.apply(member));
    }

    void remove(UserId user) {
        byUser.remove(user);
    }
}
