package org.openclaw.missioncontrol.platform.deadletter;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** Tells what is wrong with an event, and would be so again, from what is wrong around it, and passes. */
public final class Poison {
    /** Classes of SQLSTATE that depend on what is written; all others depend on the server and the way to it. */
    private static final Set<String> OF_WHAT_IS_WRITTEN = Set.of("21", "22", "23", "42", "44", "54", "P0");

    private static final String OURS = "org.openclaw.missioncontrol";

    private Poison() {}

    public static boolean isIn(Throwable failure) {
        var state = sqlState(failure);
        if (state != null) return state.length() == 5 && OF_WHAT_IS_WRITTEN.contains(state.substring(0, 2));
        return failure instanceof Exception && !passes(failure);
    }

    private static boolean passes(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> false;
            case TransientDataAccessException _,
                    TransactionException _,
                    AxonTransientException _,
                    InterruptedException _ -> true;
            default -> passes(failure.getCause());
        };
    }

    /** What went wrong and where, without any message: those may quote what was written. */
    public static String describe(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) root = root.getCause();
        var state =
                Optional.ofNullable(sqlState(failure)).map(each -> " " + each).orElse("");
        return root.getClass().getSimpleName() + state + place(root);
    }

    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at %s:%d".formatted(frame.getFileName(), frame.getLineNumber()))
                .orElse("");
    }

    private static @Nullable String sqlState(@Nullable Throwable failure) {
        return switch (failure) {
            case null -> null;
            case SQLException e -> String.valueOf(e.getSQLState());
            default -> sqlState(failure.getCause());
        };
    }
}
