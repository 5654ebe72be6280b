package org.openclaw.missioncontrol.command.organization;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an organization must know of users and boards. */
@Component
class OrganizationGuard {
    private final JdbcClient db;

    OrganizationGuard(JdbcClient db) {
        this.db = db;
    }

    /** Locks the user until the events are committed: he neither gets two first organizations nor joins while he goes. */
    void lock(UserId user) {
        db.sql("SELECT id FROM user_lookup WHERE id = ? FOR UPDATE")
                .param(user.value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Rejection.notFound("user"));
    }

    /** Refuses a user who belongs to an organization. */
    void requireHomeless(UserId user) {
        boolean member = db.sql("SELECT exists(SELECT 1 FROM member_lookup WHERE user_id = ?)")
                .param(user.value())
                .query(Boolean.class)
                .single();
        if (member) throw Rejection.conflict("already_a_member", "This user belongs to an organization already.");
    }

    /** The e-mail address of the user, if one is known. */
    Optional<String> emailOf(UserId user) {
        return db.sql("SELECT email FROM user_lookup WHERE id = ? AND email IS NOT NULL")
                .param(user.value())
                .query(String.class)
                .optional();
    }

    /** Refuses the e-mail address of a member. */
    void requireNoMember(String email, OrganizationId organization) {
        boolean member = db.sql("""
            SELECT exists(SELECT 1 FROM member_lookup m JOIN user_lookup u ON u.id = m.user_id
                           WHERE m.organization_id = ? AND lower(u.email) = ?)
            """)
                .params(organization.value(), email)
                .query(Boolean.class)
                .single();
        if (member)
            throw Rejection.conflict(
                    "already_a_member", "This person is a member already. Change his role or his rights instead.");
    }

    /** Refuses boards that are not there, or not in the organization. Those that are there stay until the commit. */
    void requireBoards(Set<BoardId> boards, OrganizationId organization) {
        if (present(boards, organization).size() < boards.size())
            throw Rejection.invalid(
                    "board_access", "unknown_board", "Some of these boards do not exist. Check each board_id.");
    }

    /** Those of the boards that are there; they stay until the events are committed. */
    Set<BoardId> present(Set<BoardId> boards, OrganizationId organization) {
        if (boards.isEmpty()) return Set.of();
        return db
                .sql("SELECT id FROM board_lookup WHERE id IN (:ids) AND organization_id = :owner ORDER BY id FOR"
                        + " SHARE")
                .param("ids", boards.stream().map(BoardId::value).toList())
                .param("owner", organization.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(BoardId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Refuses to lose the last owner. */
    void requireAnotherOwner(Set<UserId> others, OrganizationId organization) {
        if (!isAnyPresent(others, organization))
            throw Rejection.invalid(
                    "member_id",
                    "last_owner",
                    "This is the last owner of the organization. Make another member an owner first.");
    }

    /**
     * Whether one of the users has not deleted himself. Whoever does so waits until the events are committed, or they wait
     * here for him.
     */
    boolean isAnyPresent(Set<UserId> users, OrganizationId organization) {
        if (users.isEmpty()) return false;
        db.sql("SELECT id FROM organization_lookup WHERE id = ? FOR UPDATE")
                .param(organization.value())
                .query(UUID.class)
                .optional();
        return db.sql("SELECT exists(SELECT 1 FROM user_lookup WHERE id IN (:ids))")
                .param("ids", users.stream().map(UserId::value).toList())
                .query(Boolean.class)
                .single();
    }
}
