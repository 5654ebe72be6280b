package org.openclaw.missioncontrol.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Resource;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/** Says in headers what a body is: the part of a list, a version, or where a new thing is found. */
@RestControllerAdvice
class AnswerHeaders implements ResponseBodyAdvice<Object> {
    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType contentType,
            Class<? extends HttpMessageConverter<?>> converterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var headers = response.getHeaders();
        if (body instanceof Page<?> page) describe(page, headers);
        if (body instanceof Resource resource) headers.setETag("\"" + resource.version() + "\"");
        if (isCreated(response)) locate(body, ((ServletServerHttpRequest) request).getServletRequest(), headers);
        return body;
    }

    private static void describe(Page<?> page, HttpHeaders headers) {
        headers.set("X-Total-Count", Long.toString(page.total()));
        headers.set("X-Limit", Integer.toString(page.limit()));
        headers.set("X-Offset", Integer.toString(page.offset()));
    }

    private static boolean isCreated(ServerHttpResponse response) {
        return ((ServletServerHttpResponse) response).getServletResponse().getStatus() == HttpStatus.CREATED.value()
                && response.getHeaders().getLocation() == null;
    }

    private static void locate(@Nullable Object body, HttpServletRequest request, HttpHeaders headers) {
        var id = body instanceof Resource resource ? resource.id() : NewIdArgument.madeFor(request);
        var handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        var elsewhere = handler instanceof HandlerMethod method ? method.getMethodAnnotation(LocatedAt.class) : null;
        if (elsewhere != null) headers.setLocation(location(elsewhere, request, id));
        else if (id != null) headers.setLocation(URI.create(request.getRequestURI() + "/" + id));
    }

    private static URI location(LocatedAt elsewhere, HttpServletRequest request, @Nullable Object id) {
        var variables = new HashMap<String, Object>(pathVariables(request));
        if (id != null) variables.put("id", id);
        return UriComponentsBuilder.fromPath(elsewhere.value()).build(variables);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> pathVariables(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, Object>) variables;
    }
}
