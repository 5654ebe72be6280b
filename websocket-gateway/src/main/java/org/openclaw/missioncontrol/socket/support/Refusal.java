package org.openclaw.missioncontrol.socket.support;

import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import java.util.Locale;
import java.util.Set;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.sql.NoConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A no on a socket, in the words of REST. */
public record Refusal(String code, String message) {
    private static final Logger log = LoggerFactory.getLogger(Refusal.class);
    private static final Set<String> NAMED = Set.of("assignment_not_found", "session_not_found");

    /** What went wrong as far as the other side is concerned; a fault of ours is logged and told as such. */
    public static Refusal of(Throwable thrown) {
        return switch (thrown) {
            case Rejection refusal -> new Refusal(code(refusal), refusal.detail());
            case Throwable e
            when NoConnection.isBehind(e) -> {
                log.warn("What was said on a socket was refused: {}", String.valueOf(getMostSpecificCause(e)));
                yield of(NoConnection.refusal());
            }
            case CommandExecutionException e when e.getCause() != null -> of(e.getCause());
            case ConcurrencyException _ ->
                new Refusal("CONFLICT", "Somebody else changed this at the same moment. Try again.");
            default -> {
                log.error("What was said on a socket could not be handled", thrown);
                yield new Refusal("INTERNAL_ERROR", "Something went wrong on our side. Try again later.");
            }
        };
    }

    /** The frame itself was wrong, and not what it asked for. */
    public boolean isMalformed() {
        return code.equals("INVALID_MESSAGE");
    }

    /** Some have a name of their own on sockets. */
    private static String code(Rejection refusal) {
        if (NAMED.contains(refusal.code())) return refusal.code().toUpperCase(Locale.ROOT);
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> "INVALID_TOKEN";
            case FORBIDDEN -> "FORBIDDEN";
            case NOT_FOUND -> "NOT_FOUND";
            case CONFLICT, PRECONDITION_FAILED -> "CONFLICT";
            case INVALID -> "INVALID_MESSAGE";
            case TOO_MANY_REQUESTS -> "RATE_LIMITED";
            case BAD_GATEWAY, UNAVAILABLE -> "INTERNAL_ERROR";
        };
    }
}
