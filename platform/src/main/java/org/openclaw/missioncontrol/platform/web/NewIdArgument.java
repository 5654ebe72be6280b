package org.openclaw.missioncontrol.platform.web;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the id of what a request creates: the one that its key has reserved, or a new one. */
@Component
class NewIdArgument implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = NewIdArgument.class.getName();

    private final RequestReservation reservations;

    NewIdArgument(RequestReservation reservations) {
        this.reservations = reservations;
    }

    /** The id that was made for this request, if one was. */
    static @Nullable Object madeFor(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(NewId.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binders) {
        requireSingle(parameter);
        var request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        var reservation = reservations.of(request, CallerArgument.knownCaller(parameter));
        var value = reservation == null ? UuidCreator.getTimeOrderedEpoch() : reservation.resultId();
        var id = IdType.of(parameter.getParameterType()).id(value);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    private static void requireSingle(MethodParameter parameter) {
        var all = parameter.getExecutable().getParameters();
        var marked = Arrays.stream(all).filter(each -> each.isAnnotationPresent(NewId.class));
        Assert.state(marked.count() == 1, "Two things would get the same id: make the second in the command");
    }
}
