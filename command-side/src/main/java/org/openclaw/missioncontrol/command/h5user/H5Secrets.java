package org.openclaw.missioncontrol.command.h5user;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.h5user.H5RefreshToken;
import org.openclaw.missioncontrol.api.h5user.H5TokenFamilyId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.h5user.H5UserStatus;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What is kept of passwords and refresh tokens. It stands in no event, so that it can be forgotten. */
@Component
class H5Secrets {
    private final JdbcClient db;
    private final TransactionOperations transactions;

    H5Secrets(JdbcClient db, TransactionOperations transactions) {
        this.db = db;
        this.transactions = transactions;
    }

    void keepPassword(H5UserId user, String hash) {
        db.sql("INSERT INTO h5_credential (h5_user_id, password_hash) VALUES (?, ?)")
                .params(user.value(), hash)
                .update();
    }

    void keep(H5RefreshToken token, H5UserId user) {
        db.sql("""
            INSERT INTO h5_refresh_token (token_hash, family_id, h5_user_id, expires_at) VALUES (?, ?, ?, ?)
            """)
                .params(
                        token.hash(),
                        token.familyId().value(),
                        user.value(),
                        OffsetDateTime.ofInstant(token.expiresAt(), ZoneOffset.UTC))
                .update();
    }

    /** Somebody of this name in the organization, whether or not he may come in. */
    Optional<Known> byName(String username, OrganizationId organization) {
        return db.sql("""
            SELECT u.id, u.status, c.password_hash FROM h5_user_lookup u JOIN h5_credential c ON c.h5_user_id = u.id
              JOIN organization_lookup o ON o.id = u.organization_id
             WHERE u.organization_id = ? AND u.username_key = ?
            """)
                .params(organization.value(), Username.key(username))
                .query((row, _) -> new Known(
                        new Caller.H5User(new H5UserId(row.getObject("id", UUID.class)), organization),
                        row.getString("password_hash"),
                        H5UserStatus.valueOf(row.getString("status"))))
                .optional();
    }

    /**
     * Spends a token and keeps its successor. Of many who bring the same at once, one succeeds.
     *
     * @param hash of the token that came
     * @param next of the same family
     */
    Spent spend(String hash, String next, Instant expiresAt) {
        return transactions.execute(_ -> spendLocked(hash, next, expiresAt));
    }

    private Spent spendLocked(String hash, String next, Instant expiresAt) {
        lockOwner(hash);
        var found = db.sql("""
            SELECT t.family_id, t.h5_user_id, u.organization_id, t.is_revoked, u.status = 'ACTIVE' AS is_active,
                   t.expires_at <= now() AS is_expired, t.spent_at IS NOT NULL AS is_spent,
                   t.spent_at < now() - interval '10 seconds' AS is_long_spent
              FROM h5_refresh_token t JOIN h5_user_lookup u ON u.id = t.h5_user_id
              JOIN organization_lookup o ON o.id = u.organization_id
             WHERE t.token_hash = ?
            """).param(hash).query(Row.class).optional();
        if (found.isEmpty() || found.get().isRevoked()) return new Spent.Refused();
        var token = found.get();
        if (token.isSpent()) return Boolean.TRUE.equals(token.isLongSpent()) ? reused(token) : new Spent.Refused();
        if (token.isExpired() || !token.isActive()) return new Spent.Refused();
        db.sql("UPDATE h5_refresh_token SET spent_at = now() WHERE token_hash = ?")
                .param(hash)
                .update();
        keep(
                new H5RefreshToken(new H5TokenFamilyId(token.familyId()), next, expiresAt),
                new H5UserId(token.h5UserId()));
        return new Spent.Renewed(token.person());
    }

    /** Whatever happens to the tokens of one user happens in turn: none slips through while all are revoked. */
    private void lockOwner(String hash) {
        db.sql("""
            SELECT id FROM h5_user_lookup
             WHERE id = (SELECT h5_user_id FROM h5_refresh_token WHERE token_hash = ?) FOR UPDATE
            """).param(hash).query(UUID.class).list();
    }

    /** Nobody uses a token twice but a thief, or whoever he stole it from. */
    private Spent reused(Row token) {
        db.sql("UPDATE h5_refresh_token SET is_revoked = true WHERE family_id = ?")
                .param(token.familyId())
                .update();
        return new Spent.Reused(token.person(), new H5TokenFamilyId(token.familyId()));
    }

    /** @param passwordHash by bcrypt */
    record Known(Caller.H5User person, String passwordHash, H5UserStatus status) {}

    /** What came of a refresh token. */
    sealed interface Spent {
        record Renewed(Caller.H5User person) implements Spent {}

        record Reused(Caller.H5User person, H5TokenFamilyId family) implements Spent {}

        record Refused() implements Spent {}
    }

    private record Row(
            UUID familyId,
            UUID h5UserId,
            UUID organizationId,
            boolean isRevoked,
            boolean isActive,
            boolean isExpired,
            boolean isSpent,
            @Nullable Boolean isLongSpent) {
        Caller.H5User person() {
            return new Caller.H5User(new H5UserId(h5UserId), new OrganizationId(organizationId));
        }
    }
}
