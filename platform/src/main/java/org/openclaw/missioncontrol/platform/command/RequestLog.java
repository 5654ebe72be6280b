package org.openclaw.missioncontrol.platform.command;

import org.slf4j.MDC;
import org.slf4j.MDC.MDCCloseable;

/** Lets every line that a thread writes to the log tell which request it works for. */
public final class RequestLog {
    private static final String REQUEST_ID = "request_id";

    private RequestLog() {}

    /** From now on, until it is closed. */
    public static MDCCloseable of(String requestId) {
        return MDC.putCloseable(REQUEST_ID, requestId);
    }

    /** Work for the same request, to be done by another thread. */
    public static Runnable handedOn(Runnable work) {
        var requestId = MDC.get(REQUEST_ID);
        if (requestId == null) return work;
        return () -> {
            try (var _ = of(requestId)) {
                work.run();
            }
        };
    }
}
