package org.openclaw.missioncontrol.platform.idempotency;

import com.github.f4b6a3.uuid.UuidCreator;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin.Reservation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers for a day which key stands for which request. A row is made before the command runs and outside of its
 * transaction, so that all repetitions agree on one row and on the id of the result.
 */
@Component
public class IdempotencyKeys {
    private static final Pattern VALID = Pattern.compile("[\\x21-\\x7e]{1,255}");
    private static final int SWEEP_EVERY = 100;

    /** What is already known of a key. */
    private record Known(long id, byte[] hash, UUID resultId, boolean expired) {
        Reservation reservation() {
            return new Reservation(id, resultId);
        }
    }

    private final JdbcClient db;

    IdempotencyKeys(JdbcClient db) {
        this.db = db;
    }

    public static boolean isValid(String key) {
        return VALID.matcher(key).matches();
    }

    /**
     * The row for this key of this caller: a new one, or that of the first equal request. Must not be called inside a
     * transaction, else repetitions would wait here without end.
     *
     * @param hash of the request
     */
    public Reservation reserve(Caller caller, String key, byte[] hash) {
        var created = create(caller, key, hash);
        if (created.isPresent()) {
            if (created.get().id() % SWEEP_EVERY == 0) sweep();
            return created.get();
        }
        var known = find(caller, key);
        if (known.isEmpty()) return reserve(caller, key, hash);
        if (known.get().expired()) {
            forget(known.get());
            return reserve(caller, key, hash);
        }
        if (MessageDigest.isEqual(known.get().hash(), hash)) return known.get().reservation();
        throw Rejection.invalid(
                "Idempotency-Key",
                "idempotency_key_reused",
                "This Idempotency-Key belongs to another request. Use a new key for a new request.");
    }

    private Optional<Reservation> create(Caller caller, String key, byte[] hash) {
        return db.sql("""
            insert into idempotency_key (organization_id, actor, key, request_hash, result_id)
            values (?, ?, ?, ?, ?)
            on conflict (organization_id, actor, key) do nothing
            returning id, result_id
            """)
                .params(caller.organizationId().value(), actor(caller), key, hash, UuidCreator.getTimeOrderedEpoch())
                .query((row, _) -> new Reservation(row.getLong(1), row.getObject(2, UUID.class)))
                .optional();
    }

    private Optional<Known> find(Caller caller, String key) {
        return db.sql("""
            select id, request_hash, result_id, created_at < now() - interval '24 hours'
            from idempotency_key
            where organization_id = ? and actor = ? and key = ?
            """)
                .params(caller.organizationId().value(), actor(caller), key)
                .query((row, _) ->
                        new Known(row.getLong(1), row.getBytes(2), row.getObject(3, UUID.class), row.getBoolean(4)))
                .optional();
    }

    private void forget(Known known) {
        db.sql("delete from idempotency_key where id = ?").params(known.id()).update();
    }

    /** Takes away more than came since the last time, but never so much that somebody has to wait. */
    private void sweep() {
        db.sql("""
            delete from idempotency_key where id in (
                select id from idempotency_key
                where created_at < now() - interval '24 hours'
                order by created_at limit 500
                for update skip locked)
            """).update();
    }

    private static String actor(Caller caller) {
        return caller.actor().type() + ":" + caller.actor().id();
    }
}
