package org.openclaw.missioncontrol.platform.web;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.SignedInUser;
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
    /** Who is asking on this route; refused when security let a stranger through. */
    static Caller caller(MethodParameter parameter) {
        var known = knownCaller(parameter);
        if (known != null) return known;
        throw Rejection.unauthenticated();
    }

    /** Null for strangers, whom public routes serve too. */
    static @Nullable Caller knownCaller(MethodParameter parameter) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var forUsers = parameter.hasMethodAnnotation(ForUsers.class);
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case Caller.Member member when forUsers -> Caller.outside(member.userId());
            case SignedInUser user when forUsers -> Caller.outside(user.registered());
            case Caller caller when forUsers -> throw wrongKind(caller);
            case Caller caller -> caller;
            case SignedInUser _ -> throw SignedInUser.withoutOrganization();
            case null, default -> null;
        };
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
        var caller = caller(parameter);
        if (parameter.getParameterType().isInstance(caller)) return caller;
        throw wrongKind(caller);
    }

    private static Rejection wrongKind(Caller caller) {
        return Rejection.forbidden(
                "wrong_kind_of_caller",
                "This is not for " + kind(caller) + "s. Use the token of another kind of caller.");
    }

    private static String kind(Caller caller) {
        return switch (caller) {
            case Caller.Member _ -> "member";
            case Caller.Agent _ -> "agent";
            case Caller.Gateway _ -> "gateway";
            case Caller.H5User _ -> "H5 user";
            case Caller.Process _ -> "process";
        };
    }
}
