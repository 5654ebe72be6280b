package org.openclaw.missioncontrol.app.surface;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Values that a field of this schema must not have. */
final class WrongValues {
    /** In sound JSON, and yet no number that we could keep. */
    private static final BigDecimal BEYOND_NUMBERS = new BigDecimal("1e999");

    private static final List<String> NO_WORDS = List.of("nope", "", "1-2-3-4-5", "x".repeat(9_999));

    private WrongValues() {}

    /** The types that a schema names, apart from null. */
    static List<String> types(JsonNode schema) {
        return named(schema).filter(type -> !type.equals("null")).toList();
    }

    private static Stream<String> named(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) return type.valueStream().map(JsonNode::asString);
        return type.isMissingNode() ? Stream.empty() : Stream.of(type.asString());
    }

    /** Empty when the schema names no type: then it takes anything. */
    static List<@Nullable Object> of(JsonNode schema) {
        var wrong = new ArrayList<@Nullable Object>();
        types(schema).forEach(type -> wrong.addAll(of(type, schema)));
        if (!wrong.isEmpty() && named(schema).noneMatch("null"::equals)) wrong.add(null);
        return wrong;
    }

    private static List<Object> of(String type, JsonNode schema) {
        return switch (type) {
            case "string" -> texts(schema);
            case "integer" -> wholeNumbers(schema);
            case "number" -> numbers(schema);
            case "boolean" -> List.of("true", "", 1, 0.5, List.of(), Map.of());
            case "array" -> lists(schema);
            case "object" -> objects(schema);
            default -> throw new AssertionError("No wrong values for the type " + type);
        };
    }

    private static List<Object> texts(JsonNode schema) {
        var wrong = new ArrayList<Object>(List.of(5, 1.5, true, List.of("x"), Map.of("x", "y")));
        if (schema.has("pattern")) wrong.addAll(unlike(schema.path("pattern").asString()));
        else if (schema.has("enum") || schema.has("format")) wrong.addAll(NO_WORDS);
        else wrong.addAll(List.of("a\0b", "\0"));
        if (schema.has("maxLength"))
            wrong.add("x".repeat(schema.path("maxLength").asInt() + 1));
        if (schema.path("minLength").asInt(0) > 0) wrong.addAll(List.of("", " \t\n"));
        return wrong;
    }

    private static List<String> unlike(String pattern) {
        return NO_WORDS.stream().filter(word -> !word.matches(pattern)).toList();
    }

    private static List<Object> wholeNumbers(JsonNode schema) {
        var wrong = numbers(schema);
        wrong.addAll(List.of(1.5, 99_999_999_999L, -99_999_999_999L, BigInteger.TEN.pow(400)));
        return wrong;
    }

    private static List<Object> numbers(JsonNode schema) {
        var wrong = new ArrayList<Object>(List.of("5", "", "x", true, List.of(), Map.of()));
        wrong.addAll(List.of(BEYOND_NUMBERS, BEYOND_NUMBERS.negate()));
        if (schema.has("minimum"))
            wrong.add(schema.path("minimum").decimalValue().subtract(BigDecimal.ONE));
        if (schema.has("maximum"))
            wrong.add(schema.path("maximum").decimalValue().add(BigDecimal.ONE));
        return wrong;
    }

    private static List<Object> lists(JsonNode schema) {
        var wrong = new ArrayList<Object>(List.of("x", 5, true, Map.of("x", "y")));
        for (var item : of(schema.path("items"))) wrong.add(Collections.singletonList(item));
        if (schema.has("maxItems")) wrong.add(unknownIds(schema.path("maxItems").asInt() + 1));
        return wrong;
    }

    private static List<String> unknownIds(int count) {
        return Stream.generate(() -> UUID.randomUUID().toString()).limit(count).toList();
    }

    private static List<Object> objects(JsonNode schema) {
        var wrong = new ArrayList<Object>(List.of("x", 5, true, List.of(1), Map.of("a\0b", 1)));
        var values = schema.path("additionalProperties");
        if (types(values).isEmpty()) inside().forEach(value -> wrong.add(Map.of("x", value)));
        for (var value : of(values)) wrong.add(Collections.singletonMap("x", value));
        if (schema.has("maxProperties"))
            wrong.add(numbered(schema.path("maxProperties").asInt() + 1));
        return wrong;
    }

    /** What is wrong at any depth of an object that may hold anything. */
    private static Stream<Object> inside() {
        return Stream.of("a\0b", BEYOND_NUMBERS)
                .flatMap(value -> Stream.of(value, List.of(List.of(value)), Map.of("y", Map.of("z", value))));
    }

    private static Map<String, Integer> numbered(int count) {
        var members = new HashMap<String, Integer>();
        IntStream.range(0, count).forEach(number -> members.put("x" + number, number));
        return members;
    }
}
