package org.openclaw.missioncontrol.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads limit, offset, sort and order. */
@Component
class PagingArgument implements HandlerMethodArgumentResolver {
    private static final int DEFAULT_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern FITTING_NUMBER = Pattern.compile("\\d{1,9}");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(
                limit(request.getParameter("limit")),
                offset(request.getParameter("offset")),
                request.getParameter("sort"),
                descending(request.getParameter("order")));
    }

    private static int limit(@Nullable String sent) {
        if (sent == null) return DEFAULT_LIMIT;
        if (!NUMBER.matcher(sent).matches() || isZero(sent))
            throw Rejection.invalid("limit", "invalid_limit", "limit must be a whole number from 1 to 100.");
        return FITTING_NUMBER.matcher(sent).matches() ? Math.min(Integer.parseInt(sent), HIGHEST_LIMIT) : HIGHEST_LIMIT;
    }

    private static boolean isZero(String number) {
        return number.chars().allMatch(digit -> digit == '0');
    }

    private static int offset(@Nullable String sent) {
        if (sent == null) return 0;
        if (FITTING_NUMBER.matcher(sent).matches()) return Integer.parseInt(sent);
        throw Rejection.invalid("offset", "invalid_offset", "offset must be a whole number from 0 to 999999999.");
    }

    private static @Nullable Boolean descending(@Nullable String sent) {
        if (sent == null) return null;
        return switch (sent) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw Rejection.invalid("order", "invalid_order", "order must be asc or desc.");
        };
    }
}
