package org.openclaw.missioncontrol.socket.board;

import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.socket.board.BoardFrame.ErrorFrame;
import org.openclaw.missioncontrol.socket.board.BoardFrame.Ref;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no on a socket, in the words of REST. */
final class Refusals {
    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static ErrorFrame of(Throwable thrown, @Nullable Ref ref) {
        return switch (thrown) {
            case Rejection refusal -> new ErrorFrame(code(refusal), refusal.detail(), ref);
            case CommandExecutionException e when e.getCause() != null -> of(e.getCause(), ref);
            case ConcurrencyException _ ->
                new ErrorFrame("CONFLICT", "Somebody else changed this at the same moment. Try again.", ref);
            default -> {
                log.error("What was said on a board socket could not be handled", thrown);
                yield new ErrorFrame("INTERNAL_ERROR", "Something went wrong on our side. Try again later.", ref);
            }
        };
    }

    private static String code(Rejection refusal) {
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> "INVALID_TOKEN";
            case FORBIDDEN -> "FORBIDDEN";
            case NOT_FOUND -> "NOT_FOUND";
            case CONFLICT, PRECONDITION_FAILED -> "CONFLICT";
            case INVALID -> "INVALID_MESSAGE";
            case TOO_MANY_REQUESTS -> "RATE_LIMITED";
        };
    }
}
