package org.openclaw.missioncontrol.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.platform.sql.NoConnection;
import org.springframework.http.HttpStatus;

/** Says for every operation what it is called, who may call it, and how it can be refused. */
final class Refusals {
    private static final Schema<?> PROBLEM = new Schema<>().$ref("#/components/schemas/Problem");
    private static final String AGENTS = "/api/v1/agent/";
    private static final Set<HttpMethod> CHANGES = Set.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.DELETE);

    private record Refusal(String code, String detail) {}

    private static final Map<Integer, Refusal> REFUSALS = Map.ofEntries(
            Map.entry(400, new Refusal("body_unreadable", "The body is not JSON. Send a JSON object in UTF-8.")),
            Map.entry(401, new Refusal("unauthenticated", "Send a valid token.")),
            Map.entry(403, new Refusal("forbidden", "You may not do this.")),
            Map.entry(404, new Refusal("not_found", "There is no such thing. Check the id.")),
            Map.entry(409, new Refusal("conflict", "The present state does not allow this. Read it, then decide.")),
            Map.entry(412, new Refusal("version_mismatch", "It was changed meanwhile. Read it again.")),
            Map.entry(413, new Refusal("body_too_large", "The body is larger than 1 MiB. Send less.")),
            Map.entry(415, new Refusal("unsupported_media_type", "Send application/json.")),
            Map.entry(422, new Refusal("invalid_request", "Correct the request: name must not be blank.")),
            Map.entry(429, new Refusal("too_many_requests", "Too many attempts. Wait, then try again.")),
            Map.entry(502, new Refusal("account_not_deleted", "Clerk did not delete your account. Try again later.")),
            Map.entry(503, new Refusal("busy", NoConnection.refusal().detail())));

    private static final Refusal NOT_READY =
            new Refusal("not_ready", "This instance takes no traffic now. Ask another one.");

    /** Who comes here shows who he is in the body. */
    private static final Map<String, List<Integer>> OPEN = Map.of(
            "/api/v1/auth/login", List.of(401, 429),
            "/api/v1/h5/auth/register", List.of(403, 404, 429),
            "/api/v1/h5/auth/login", List.of(401, 429),
            "/api/v1/h5/auth/refresh", List.of(401),
            "/api/v1/gateway-registry/register", List.of(401, 403),
            "/api/v1/gateway-registry/heartbeat", List.of(401, 429),
            "/api/v1/gateway-registry/deregister", List.of(401));

    private Refusals() {}

    static void addTo(OpenAPI description) {
        description.getComponents().addSchemas("Problem", problem());
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setSummary(Summary.of(method, path));
                    operation.setOperationId(operationId(method, path));
                    if (path.startsWith(AGENTS)) operation.addTagsItem("agents' own routes");
                    secure(path, operation);
                    statuses(method, path, operation)
                            .forEach(status -> refuse(operation, status, refusal(status, path)));
                }));
    }

    private static String operationId(HttpMethod method, String path) {
        return method.name().toLowerCase(Locale.ROOT)
                + path.replace("/api/v1", "").replaceAll("[^a-z]+", "_").replaceAll("_$", "");
    }

    private static boolean isOpen(String path) {
        return !path.startsWith("/api/") || OPEN.containsKey(path);
    }

    private static void secure(String path, Operation operation) {
        if (isOpen(path)) return;
        var scheme = path.startsWith(AGENTS) ? Operations.AGENT_TOKEN : Operations.BEARER;
        operation.setSecurity(List.of(new SecurityRequirement().addList(scheme)));
    }

    private static TreeSet<Integer> statuses(HttpMethod method, String path, Operation operation) {
        var statuses = new TreeSet<Integer>();
        if (!isOpen(path)) statuses.addAll(List.of(401, 403));
        if (path.contains("{")) statuses.addAll(List.of(404, 422));
        if (operation.getRequestBody() != null) statuses.addAll(List.of(400, 409, 413, 415, 422));
        if (!operation.getParameters().isEmpty() && method == HttpMethod.GET) statuses.add(422);
        if (CHANGES.contains(method)) statuses.addAll(List.of(409, 412));
        if (path.endsWith("/invites/accept")) statuses.add(404);
        statuses.addAll(OPEN.getOrDefault(path, List.of()));
        if (path.equals("/api/v1/users/me") && method == HttpMethod.DELETE) statuses.add(502);
        if (path.startsWith("/api/") || path.equals("/readyz")) statuses.add(503);
        return statuses;
    }

    private static @Nullable Refusal refusal(int status, String path) {
        return path.equals("/readyz") ? NOT_READY : REFUSALS.get(status);
    }

    private static void refuse(Operation operation, int status, @Nullable Refusal refusal) {
        var content = new MediaType().schema(PROBLEM).example(example(status, refusal));
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(status),
                        new ApiResponse()
                                .description(HttpStatus.valueOf(status).getReasonPhrase())
                                .content(new Content().addMediaType("application/problem+json", content)));
    }

    private static Map<String, Object> example(int status, @Nullable Refusal refusal) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "about:blank");
        example.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        example.put("status", status);
        example.put("detail", refusal == null ? "" : refusal.detail());
        example.put("code", refusal == null ? "" : refusal.code());
        example.put("request_id", "0197f3c2-5d1e-7c3a-9b7e-2f6d1c0a8e41");
        if (status == 422) example.put("errors", List.of(Map.of("field", "name", "message", "must not be blank")));
        return example;
    }

    private static Schema<?> problem() {
        var wrong =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("What went wrong, and what to do (RFC 9457).")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("For people: what to do."))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("For programs: stable."))
                .addProperty("request_id", new StringSchema())
                .addProperty("errors", new ArraySchema().items(wrong).description("The wrong fields, with status 422."))
                .required(new ArrayList<>(List.of("status", "detail", "code", "request_id")));
    }
}
