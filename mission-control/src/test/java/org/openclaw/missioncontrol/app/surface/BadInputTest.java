package org.openclaw.missioncontrol.app.surface;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong in a body, the answer says so; nothing wrong is taken, and nothing breaks. */
class BadInputTest extends RefusalsTest {
    private static final int OVER_A_MEBIBYTE = 1024 * 1024 + 1;
    private static final int DEPTH = 10_000;

    /** Fields that take no value at all. */
    private static final Map<String, String> READ_ONLY = Map.of("PATCH /api/v1/agents/{agent_id}", "status");

    /** What a schema cannot tell of the values in an object. */
    private static final Map<String, List<Object>> WRONG_INSIDE = Map.of(
            "heartbeat_config",
            List.of(Map.of("every", "soon"), Map.of("every", 5), Map.of("every", "0m"), Map.of("every", "9999w")),
            "identity_profile",
            List.of(Map.of("role", Map.of("is", "x")), Map.of("role", List.of(Map.of()))),
            "payload",
            List.of(Map.of("text", "x".repeat(256 * 1024))),
            "default_value",
            List.of("a\0b", 5, List.of(), Map.of()));

    /** Of these a profile makes texts. */
    private static final List<@Nullable Object> TAKEN_IN_A_PROFILE = Arrays.asList(5, 1.5, true, List.of("x"), null);

    @Test
    void that_cannot_be_read() {
        for (var route : withBodies()) {
            for (var text : List.of("nonsense", "[]", "[{}]", "\"text\"", "5", "true", "{\"name\": ", "{\"name\": \"x"))
                expect(route, text, send(route, text), 400);
            for (var text : List.of("{\"name\": NaN}", "{'name': 'x'}", "{\"name\": \"\0\"}", "{} {}"))
                expect(route, text, send(route, text), 400);
            if (description.needsBody(route)) expect(route, "an empty body", send(route, ""), 400);
            if (description.needsBody(route)) expect(route, "null", send(route, "null"), 400);
            else expect(route, "null", send(route, "null"));
            expect(route, "bad UTF-8", send(route, badUtf8()), 400);
            var deep = "{\"payload\":" + "{\"a\":".repeat(DEPTH);
            expect(route, "deep nesting", send(route, deep), 400);
            expect(route, "closed deep nesting", send(route, deep + "1" + "}".repeat(DEPTH + 1)), 400);
            expect(route, "deep lists", send(route, "[".repeat(DEPTH) + "]".repeat(DEPTH)), 400);
            var asText = caller(route, own).with("Content-Type", "text/plain");
            expect(route, "text", asText.send(route.method(), path(route), sample(route, own)), 415);
        }
    }

    private static byte[] badUtf8() {
        var bytes = "{\"name\":\"__\"}".getBytes(StandardCharsets.ISO_8859_1);
        bytes[9] = (byte) 0xff;
        bytes[10] = (byte) 0xfe;
        return bytes;
    }

    @Test
    void that_is_too_large() {
        for (var route : Route.overHttp())
            if (!route.method().equals("GET"))
                expect(route, "over 1 MiB", send(route, "{\"name\":\"" + "x".repeat(OVER_A_MEBIBYTE) + "\"}"), 413);
    }

    @Test
    void that_cannot_be_kept() {
        for (var route : withBodies())
            for (var text : List.of("{\"a\\u0000b\": 1}", "{\"name\": \"\\ud800\"}", "{\"unknown\": [\"\\udc00\"]}"))
                expect(route, text, send(route, text), 422);
    }

    @Test
    void that_lacks_a_field() {
        for (var route : withBodies()) {
            var schema = description.body(route);
            for (var name : schema.path("required")) {
                var body = sample(route, own);
                body.remove(name.asString());
                expect(route, "no " + name, send(route, body), 422);
                if (isPlainText(schema.path("properties").path(name.asString())))
                    tryValue(route, name.asString(), " ", 422);
            }
        }
    }

    @Test
    void with_a_wrong_field() {
        for (var route : withBodies())
            description
                    .body(route)
                    .path("properties")
                    .forEachEntry((name, property) -> tryField(route, name, description.resolved(property)));
    }

    private void tryField(Route route, String name, JsonNode schema) {
        if (name.equals(READ_ONLY.get(route.name()))) {
            for (var value : List.of("online", "", 5, List.of(), Map.of())) tryValue(route, name, value, 403);
            return;
        }
        var wrong = WrongValues.of(schema);
        if (wrong.isEmpty() && !name.equals("default_value")) blame(route.name() + " takes anything as " + name);
        if (isBoundless(schema)) blame(route.name() + " has no limit for " + name);
        if (name.equals("identity_profile"))
            TAKEN_IN_A_PROFILE.forEach(taken -> wrong.remove(Collections.singletonMap("x", taken)));
        wrong.addAll(WRONG_INSIDE.getOrDefault(name, List.of()));
        wrong.forEach(value -> tryValue(route, name, value, 422));
    }

    private static boolean isBoundless(JsonNode schema) {
        return isPlainText(schema) && !schema.has("maxLength")
                || WrongValues.types(schema).contains("array") && !schema.has("maxItems");
    }

    private static boolean isPlainText(JsonNode schema) {
        return WrongValues.types(schema).contains("string")
                && Stream.of("enum", "format", "pattern").noneMatch(schema::has);
    }

    private void tryValue(Route route, String name, @Nullable Object value, int promised) {
        var body = sample(route, own);
        body.put(name, value);
        expect(route, name + " = " + value, send(route, body), promised);
    }

    private List<Route> withBodies() {
        return Route.overHttp().stream()
                .filter(route -> sample(route, own) != null)
                .toList();
    }
}
