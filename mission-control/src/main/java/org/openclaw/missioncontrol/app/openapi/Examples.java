package org.openclaw.missioncontrol.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows for every body an example, made from its schema by types and names. */
final class Examples {
    private static final String ID = "0197f3c2-5d1e-7c3a-9b7e-2f6d1c0a8e41";
    private static final int DEEPEST = 6;
    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("name", "Harbour"),
            Map.entry("title", "Write the report"),
            Map.entry("description", "What is to be done, and why."),
            Map.entry("slug", "harbour"),
            Map.entry("url", "wss://gateway.example.org"),
            Map.entry("email", "ada@example.org"),
            Map.entry("invited_email", "ada@example.org"),
            Map.entry("timezone", "Asia/Shanghai"),
            Map.entry("token", "the-token"),
            Map.entry("access_token", "the-token"),
            Map.entry("message", "Done, please look."),
            Map.entry("comment", "Looks right."),
            Map.entry("confidence", 80),
            Map.entry("total", 1),
            Map.entry("limit", 20),
            Map.entry("size", 20),
            Map.entry("offset", 0),
            Map.entry("page", 1),
            Map.entry("workspace_root", "/workspace"),
            Map.entry("action_type", "task.complete"),
            Map.entry("rubric_scores", Map.of("clarity", 80)),
            Map.entry("payload", Map.of("reason", "All tests pass.")),
            Map.entry("heartbeat_config", Map.of("every", "10m")),
            Map.entry("identity_profile", Map.of("role", "Writer")));

    private final Map<String, ? extends Schema<?>> known;
    private final OpenAPI description;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Examples(OpenAPI description) {
        this.description = description;
        this.known = (Map) description.getComponents().getSchemas();
    }

    void fill() {
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(this::fill);
    }

    private void fill(Operation operation) {
        if (operation.getRequestBody() != null) fill(operation.getRequestBody().getContent());
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) fill(response.getContent());
        });
    }

    private void fill(@Nullable Content content) {
        if (content == null) return;
        content.values().stream()
                .filter(body -> body.getSchema() != null)
                .forEach(body -> body.setExample(example("", body.getSchema(), 0)));
    }

    private @Nullable Object example(String name, Schema<?> schema, int depth) {
        var byName = BY_NAME.get(name);
        if (byName != null) return byName;
        if (schema.get$ref() != null) {
            var meant = known.get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            return meant == null || depth > DEEPEST ? Map.of() : example(name, meant, depth + 1);
        }
        if (schema.getEnum() != null && !schema.getEnum().isEmpty())
            return schema.getEnum().getFirst();
        return switch (Objects.requireNonNullElse(SchemaTypes.of(schema), "object")) {
            case "string" -> text(schema.getFormat());
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "array" -> schema.getItems() == null ? List.of() : list(name, schema.getItems(), depth);
            default -> object(schema, depth);
        };
    }

    private List<?> list(String name, Schema<?> items, int depth) {
        var item = example(name + "[]", items, depth + 1);
        return item == null ? List.of() : List.of(item);
    }

    private static String text(@Nullable String format) {
        return switch (Objects.requireNonNullElse(format, "")) {
            case "uuid" -> ID;
            case "date-time" -> "2026-01-31T08:00:00Z";
            case "date" -> "2026-01-31";
            default -> "text";
        };
    }

    private Map<String, @Nullable Object> object(Schema<?> schema, int depth) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        if (schema.getProperties() != null)
            schema.getProperties().forEach((name, property) -> members.put(name, example(name, property, depth + 1)));
        return members;
    }
}
