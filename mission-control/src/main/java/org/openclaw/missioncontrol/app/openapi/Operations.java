package org.openclaw.missioncontrol.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openclaw.missioncontrol.api.support.Paging;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Shows of each operation what a caller sends, and nothing of what the server resolves by itself. */
final class Operations implements GlobalOperationCustomizer {
    static final String BEARER = "bearer";
    static final String AGENT_TOKEN = "agent_token";
    static final Map<String, String> FEATURES = Map.ofEntries(
            Map.entry("identity", "auth"),
            Map.entry("user", "users"),
            Map.entry("organization", "organizations"),
            Map.entry("agent", "agents"),
            Map.entry("gateway", "gateways"),
            Map.entry("dispatch", "dispatches"),
            Map.entry("h5user", "H5 users"),
            Map.entry("chat", "chats"),
            Map.entry("board", "boards"),
            Map.entry("boardgroup", "board groups"),
            Map.entry("task", "tasks"),
            Map.entry("tag", "tags"),
            Map.entry("customfield", "custom fields"),
            Map.entry("approval", "approvals"),
            Map.entry("activity", "activity"));

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setTags(new ArrayList<>(List.of(feature(handler))));
        operation.setParameters(sent(operation, handler));
        return operation;
    }

    private static String feature(HandlerMethod handler) {
        var name = handler.getBeanType().getPackageName();
        var last = name.substring(name.lastIndexOf('.') + 1);
        return FEATURES.getOrDefault(last, last);
    }

    private static List<Parameter> sent(Operation operation, HandlerMethod handler) {
        var sent = new ArrayList<Parameter>();
        if (operation.getParameters() != null)
            operation.getParameters().stream()
                    .filter(parameter -> !isResolved(parameter, handler))
                    .forEach(sent::add);
        if (takes(handler, Paging.class)) sent.addAll(paging());
        sent.addAll(headers(handler));
        return sent;
    }

    private static boolean isResolved(Parameter parameter, HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(argument -> !argument.hasParameterAnnotation(PathVariable.class)
                        && !argument.hasParameterAnnotation(RequestParam.class))
                .map(argument -> argument.getParameter().getName())
                .anyMatch(parameter.getName()::equals);
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static List<Parameter> paging() {
        var limit = new IntegerSchema()._default(20);
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(new BigDecimal(100));
        var offset = new IntegerSchema()._default(0);
        offset.setMinimum(BigDecimal.ZERO);
        var order = new StringSchema();
        order.setEnum(List.of("asc", "desc"));
        return List.of(
                query("limit", limit, "How many; more than 100 is taken for 100."),
                query("offset", offset, "How many to pass over."),
                query("sort", new StringSchema(), "A field by which this list can be sorted."),
                query("order", order, "In which direction it is sorted."));
    }

    private static Parameter query(String name, Schema<?> schema, String description) {
        return new Parameter().in("query").name(name).schema(schema).description(description);
    }

    private static List<Parameter> headers(HandlerMethod handler) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
        if (mapping == null || mapping.method().length == 0) return List.of();
        return switch (mapping.method()[0]) {
            case POST -> isPublic(handler) ? List.of() : List.of(idempotencyKey(), reason());
            case PATCH, PUT, DELETE -> List.of(ifMatch(), reason());
            case GET, HEAD, OPTIONS, TRACE -> List.of();
        };
    }

    private static boolean isPublic(HandlerMethod handler) {
        return handler.getMethod().getName().equals("login");
    }

    private static Parameter idempotencyKey() {
        return header("Idempotency-Key", 200, "One effect and one answer for all repetitions within 24 hours.");
    }

    private static Parameter ifMatch() {
        return header("If-Match", 200, "The ETag that the resource must still have; otherwise 412.");
    }

    private static Parameter reason() {
        return header("X-Reason", 500, "Why, in the words of the caller. It is kept with what happens.");
    }

    private static Parameter header(String name, int longest, String description) {
        return new Parameter()
                .in("header")
                .name(name)
                .schema(new StringSchema().maxLength(longest))
                .description(description);
    }
}
