package org.openclaw.missioncontrol.app.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values that a field of this schema must not have. */
final class WrongValues {
    private WrongValues() {}

    static List<@Nullable Object> of(JsonNode schema) {
        var types = schema.path("type").isArray()
                ? schema.path("type").valueStream().map(JsonNode::asString).toList()
                : List.of(schema.path("type").asString(""));
        var wrong = new ArrayList<@Nullable Object>();
        if (!types.equals(List.of("")) && !types.contains("null")) wrong.add(null);
        types.stream().filter(type -> !type.equals("null")).forEach(type -> wrong.addAll(of(type, schema)));
        return wrong;
    }

    private static List<Object> of(String type, JsonNode schema) {
        return switch (type) {
            case "string" -> texts(schema);
            case "integer" -> List.of("5", "x", true, List.of(), Map.of(), 1.5, 99_999_999_999L);
            case "number" -> List.of("x", true, List.of(), Map.of());
            case "boolean" -> List.of("true", 1, List.of(), Map.of());
            case "array" -> items(schema);
            case "object" -> List.of("x", 5, true, List.of(1));
            default -> List.of();
        };
    }

    private static List<Object> texts(JsonNode schema) {
        var wrong = new ArrayList<Object>(List.of(5, 1.5, true, List.of("x"), Map.of("x", "y")));
        if (schema.has("enum")) wrong.addAll(List.of("nope", ""));
        if (schema.has("format")) wrong.addAll(List.of("nope", "", "1-2-3-4-5"));
        if (schema.has("maxLength"))
            wrong.add("x".repeat(schema.path("maxLength").asInt() + 1));
        if (isText(schema)) wrong.add("a\0b");
        return wrong;
    }

    private static boolean isText(JsonNode schema) {
        return !schema.has("enum") && !schema.has("format");
    }

    private static List<Object> items(JsonNode schema) {
        var wrong = new ArrayList<Object>(List.of("x", 5, true, Map.of("x", "y")));
        for (var item : of(schema.path("items"))) if (item != null) wrong.add(List.of(item));
        return wrong;
    }
}
