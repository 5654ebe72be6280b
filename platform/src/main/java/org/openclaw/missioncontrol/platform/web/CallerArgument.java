package org.openclaw.missioncontrol.platform.web;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a controller its caller, or one kind of caller: all others are refused. */
@Component
class CallerArgument implements HandlerMethodArgumentResolver {
    /** Who is asking; refused when security let a stranger through. */
    static Caller caller() {
        var known = knownCaller();
        if (known != null) return known;
        throw Rejection.unauthenticated("unauthenticated", "Send a valid token: Authorization: Bearer <token>.");
    }

    /** Null for strangers, whom public routes serve too. */
    static @Nullable Caller knownCaller() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller caller ? caller : null;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var caller = caller();
        if (parameter.getParameterType().isInstance(caller)) return caller;
        throw Rejection.forbidden(
                "wrong_kind_of_caller", "This is not for " + kind(caller) + "s. Use the token of another kind of caller.");
    }

    private static String kind(Caller caller) {
        return switch (caller) {
            case Caller.Member _ -> "member";
            case Caller.Agent _ -> "agent";
            case Caller.Process _ -> "process";
        };
    }
}
