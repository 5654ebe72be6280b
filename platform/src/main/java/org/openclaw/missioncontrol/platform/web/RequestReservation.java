package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin.Reservation;
import org.openclaw.missioncontrol.platform.idempotency.IdempotencyKeys;
import org.springframework.stereotype.Component;

/** Reserves the Idempotency-Key of a request once, however many arguments ask for it. */
@Component
class RequestReservation {
    private static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = RequestReservation.class.getName();

    private final IdempotencyKeys keys;

    RequestReservation(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /** Null when the request has no key, or is none that could need one; public routes take no key. */
    @Nullable
    Reservation of(HttpServletRequest request, @Nullable Caller caller) {
        if (request.getAttribute(ATTRIBUTE) instanceof Reservation known) return known;
        var key = request.getHeader(HEADER);
        if (key == null || caller == null || !request.getMethod().equals("POST")) return null;
        if (!IdempotencyKeys.isValid(key))
            throw Rejection.invalid(
                    HEADER, "invalid_idempotency_key", "Idempotency-Key must have 1 to 255 visible characters.");
        var reservation = keys.reserve(caller, key, RequestHash.of(request));
        request.setAttribute(ATTRIBUTE, reservation);
        return reservation;
    }
}
