package org.openclaw.missioncontrol.command.organization;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A guard that has been told what stands in the lookup tables. The real one is tested on a real database. */
class FakeOrganizationGuard extends OrganizationGuard {
    boolean homeless = true;
    final Set<BoardId> lost = new HashSet<>();
    final Set<UserId> gone = new HashSet<>();
    final Set<String> emailsOfMembers = new HashSet<>();
    final Map<UserId, String> emails = new HashMap<>();

    @SuppressWarnings("DataFlowIssue")
    FakeOrganizationGuard() {
        super((JdbcClient) null);
    }

    @Override
    void lock(UserId user) {
        if (gone.contains(user)) throw Rejection.notFound("user");
    }

    @Override
    void requireHomeless(UserId user) {
        if (!homeless) throw Rejection.conflict("already_a_member", "A member");
    }

    @Override
    Optional<String> emailOf(UserId user) {
        return Optional.ofNullable(emails.get(user));
    }

    @Override
    void requireNoMember(String email, OrganizationId organization) {
        if (emailsOfMembers.contains(email)) throw Rejection.conflict("already_a_member", "A member");
    }

    @Override
    Set<BoardId> present(Set<BoardId> boards, OrganizationId organization) {
        return boards.stream().filter(board -> !lost.contains(board)).collect(Collectors.toSet());
    }

    @Override
    boolean isAnyPresent(Set<UserId> users, OrganizationId organization) {
        return !gone.containsAll(users);
    }
}
