package org.openclaw.missioncontrol.platform.idempotency;

import java.sql.SQLException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin.Reservation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a command with a reservation run once. The row is marked in the command's own transaction, before anything else:
 * equal commands wait for it, a refused one gives it back, and a crash leaves either both, mark and events, or neither.
 */
@Component
public class IdempotentCommands implements MessageHandlerInterceptor<CommandMessage<?>> {
    /** Key of the command's metadata under which its {@link Reservation} is found. */
    public static final String RESERVATION = "reservation";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcClient db;
    private final String patience;

    @Autowired
    IdempotentCommands(JdbcClient db) {
        this(db, "10s");
    }

    IdempotentCommands(JdbcClient db, String patience) {
        this.db = db;
        this.patience = patience;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain)
            throws Exception {
        var reservation = work.getMessage().getMetaData().get(RESERVATION);
        return reservation instanceof Reservation(var id, var _) && !isFirst(id) ? new AlreadyDone() : chain.proceed();
    }

    private boolean isFirst(long id) {
        return markAtOnce(id) || markAfterWaiting(id);
    }

    /** The usual case, in one statement: nobody else holds the row. */
    private boolean markAtOnce(long id) {
        return db.sql("""
            update idempotency_key set done = true where id = (
                select id from idempotency_key where id = ? and not done for update skip locked)
            """).params(id).update() == 1;
    }

    private boolean markAfterWaiting(long id) {
        var before = setLockTimeout(patience);
        try {
            int marked = db.sql("update idempotency_key set done = true where id = ? and not done")
                    .params(id)
                    .update();
            setLockTimeout(before);
            return marked == 1;
        } catch (DataAccessException e) {
            throw isLockTimeout(e) ? stillRunning() : e;
        }
    }

    /** For this transaction; returns what it was. */
    private String setLockTimeout(String timeout) {
        return db.sql("select current_setting('lock_timeout'), set_config('lock_timeout', ?, true)")
                .params(timeout)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static boolean isLockTimeout(DataAccessException thrown) {
        return NestedExceptionUtils.getMostSpecificCause(thrown) instanceof SQLException cause
                && LOCK_NOT_AVAILABLE.equals(cause.getSQLState());
    }

    private static Rejection stillRunning() {
        return Rejection.conflict(
                        "request_in_progress",
                        "The first request with this Idempotency-Key still runs. Try again later.")
                .with("retry_after", 5);
    }
}
