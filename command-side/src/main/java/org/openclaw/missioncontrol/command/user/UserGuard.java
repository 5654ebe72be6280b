package org.openclaw.missioncontrol.command.user;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a user must know of others: who else there is, and who belongs to which organization. */
@Component
class UserGuard {
    private final JdbcClient db;

    UserGuard(JdbcClient db) {
        this.db = db;
    }

    /** Refuses a second user for one person. Of several first requests at once, the later ones wait here. */
    void requireUnknown(String clerkUserId) {
        db.sql("SELECT pg_advisory_xact_lock(hashtextextended('user:' || ?, 0)) IS NULL")
                .param(clerkUserId)
                .query(Boolean.class)
                .single();
        boolean known = db.sql("SELECT exists(SELECT 1 FROM user_lookup WHERE clerk_user_id = ?)")
                .param(clerkUserId)
                .query(Boolean.class)
                .single();
        if (known) throw Rejection.conflict("user_known", "This person is registered already. Read the user again.");
    }

    /** Where the user works at present; it stays so until the events are committed. */
    @Nullable
    OrganizationId lockActiveOrganization(UserId user) {
        var active = db.sql("SELECT active_organization_id FROM user_lookup WHERE id = ? FOR UPDATE")
                .param(user.value())
                .query((row, _) -> new Active(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> Rejection.notFound("user"))
                .organization();
        return active == null ? null : new OrganizationId(active);
    }

    /** Refuses an organization to which the user does not belong exactly as one that does not exist. */
    void requireMember(UserId user, OrganizationId organization) {
        boolean member = db.sql("SELECT exists(SELECT 1 FROM member_lookup WHERE user_id = ? AND organization_id = ?)")
                .params(user.value(), organization.value())
                .query(Boolean.class)
                .single();
        if (!member)
            throw Rejection.forbidden(
                    "not_a_member", "You are no member of this organization. Choose one of your own.");
    }

    /**
     * Refuses to leave an organization with members but without an owner. Of two owners who go at once, the second waits
     * here until the first is gone.
     */
    void requireOrphansNothing(UserId user) {
        db.sql("""
            SELECT id FROM organization_lookup
             WHERE id IN (SELECT organization_id FROM member_lookup WHERE user_id = ?)
             ORDER BY id FOR UPDATE
            """).param(user.value()).query(UUID.class).list();
        boolean orphans =
                db.sql("""
                    SELECT exists(
                        SELECT 1 FROM member_lookup mine
                          JOIN member_lookup other USING (organization_id)
                          JOIN user_lookup u ON u.id = other.user_id
                         WHERE mine.user_id = :user AND mine.role = 'OWNER' AND other.user_id <> :user
                         GROUP BY organization_id
                        HAVING NOT bool_or(other.role = 'OWNER'))
                    """).param("user", user.value()).query(Boolean.class).single();
        if (orphans)
            throw Rejection.conflict(
                    "sole_owner",
                    "You are the only owner of an organization with other members. Make one of them an owner, or delete"
                            + " the organization, then repeat this.");
    }

    private record Active(@Nullable UUID organization) {}
}
