package org.openclaw.missioncontrol.platform.security;

import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.SignedInMember;
import org.openclaw.missioncontrol.api.identity.SignedInUser;
import org.openclaw.missioncontrol.api.identity.UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller the user as such: his id, with {@link SignedInUser} also one who is not registered yet, with
 * {@link SignedInMember} how long he may stay.
 */
@Component
class UserArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        var type = parameter.getParameterType();
        return type == SignedInUser.class
                || type == SignedInMember.class
                || type == UserId.class && parameter.getParameterAnnotations().length == 0;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var type = parameter.getParameterType();
        if (type == SignedInMember.class) return known().member();
        return type == UserId.class ? known().user().registered() : known().user();
    }

    private static UserAuthentication known() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof UserAuthentication known) return known;
        throw Rejection.forbidden(
                "wrong_kind_of_caller", "This is for users. Use the token of another kind of caller.");
    }
}
