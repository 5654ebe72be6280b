package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller the origin of its commands, put together from the request's headers. */
@Component
class OriginArgument implements HandlerMethodArgumentResolver {
    private static final int LONGEST_REASON = 500;
    private static final Pattern OUR_TAG = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");
    private static final Pattern ANY_TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    private final RequestReservation reservations;

    OriginArgument(RequestReservation reservations) {
        this.reservations = reservations;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Origin.class;
    }

    @Override
    public Origin resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        return origin(CallerArgument.caller(parameter), request);
    }

    private Origin origin(Caller caller, HttpServletRequest request) {
        var reason = reason(request.getHeader("X-Reason"));
        var expected = expectedVersion(request.getHeader(HttpHeaders.IF_MATCH));
        var reservation = reservations.of(request, caller);
        return new Origin(caller, Origin.Channel.REST, RequestId.of(request), null, reason, expected, reservation);
    }

    private static @Nullable String reason(@Nullable String header) {
        if (header == null || header.isBlank()) return null;
        var reason = asSent(header).strip();
        if (reason.length() <= LONGEST_REASON) return reason;
        throw Rejection.invalid("X-Reason", "reason_too_long", "X-Reason has at most 500 characters. Shorten it.");
    }

    /** Headers arrive as Latin-1, but whoever writes Chinese into one sends UTF-8. */
    private static String asSent(String header) {
        try {
            var bytes = ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException _) {
            return header;
        }
    }

    /** A tag that we never gave, or a weak one, can match nothing: that is decided here. */
    private static @Nullable Long expectedVersion(@Nullable String header) {
        if (header == null || header.strip().equals("*")) return null;
        var tag = OUR_TAG.matcher(header.strip());
        if (tag.matches()) return Long.valueOf(tag.group(1));
        if (ANY_TAG.matcher(header.strip()).matches())
            throw Rejection.preconditionFailed(
                    "precondition_failed", "If-Match names no version of this. Read it again and send its ETag.");
        throw Rejection.invalid("If-Match", "invalid_if_match", "If-Match must be one ETag as you got it, or *.");
    }
}
