package org.openclaw.missioncontrol.app.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.app.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong in a request, the answer says so; nothing wrong is taken, and nothing breaks. */
class BadInputTest extends RoutesTest {
    private static final int OVER_A_MEBIBYTE = 1024 * 1024 + 1;
    private static final int DEPTH = 10_000;

    private final List<String> violations = new ArrayList<>();
    private Things own;
    private Description description;

    @BeforeEach
    void prepare() {
        own = things();
        description = description();
    }

    @Test
    void in_a_body_that_cannot_be_read() {
        for (var route : withBodies()) {
            for (var text : List.of("nonsense", "[]", "[{}]", "\"text\"", "5", "true", "{\"name\": ", "{\"name\": \"x"))
                expect(route, text, send(route, text), 400);
            if (description.needsBody(route)) expect(route, "an empty body", send(route, ""), 400);
            expect(route, "null", send(route, "null"), description.needsBody(route) ? 400 : 0);
            expect(route, "bad UTF-8", send(route, badUtf8()), 400);
            expect(route, "deep nesting", send(route, "{\"payload\":" + "{\"a\":".repeat(DEPTH)), 400);
            expect(
                    route,
                    "closed deep nesting",
                    send(route, "{\"payload\":" + "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH) + "}"),
                    400);
            expect(route, "over 1 MiB", send(route, "{\"name\":\"" + "x".repeat(OVER_A_MEBIBYTE) + "\"}"), 413);
            var asText = caller(route, own).with("Content-Type", "text/plain");
            expect(route, "text", asText.send(route.method(), path(route), sample(route, own)), 415);
        }
        report();
    }

    private static byte[] badUtf8() {
        var bytes = "{\"name\":\"__\"}".getBytes(StandardCharsets.ISO_8859_1);
        bytes[9] = (byte) 0xff;
        bytes[10] = (byte) 0xfe;
        return bytes;
    }

    @Test
    void in_a_field() {
        for (var route : withBodies()) {
            var schema = description.body(route);
            for (var name : schema.path("required")) {
                var body = sample(route, own);
                body.remove(name.asString());
                expect(route, "no " + name, send(route, body), 422);
            }
            schema.path("properties")
                    .forEachEntry((name, property) -> WrongValues.of(description.resolved(property))
                            .forEach(value -> tryField(route, name, value)));
        }
        report();
    }

    private void tryField(Route route, String name, @Nullable Object value) {
        var body = sample(route, own);
        body.put(name, value);
        var shown = String.valueOf(value);
        expect(route, name + " = " + shown.substring(0, Math.min(40, shown.length())), send(route, body), 422);
    }

    @Test
    void in_an_id_of_the_path() {
        for (var route : Route.overHttp())
            for (var wrong : route.ids())
                for (var id : List.of("nope", "1-2-3-4-5", "%00", own.meantBy(wrong) + "%00", "%ff", "x".repeat(36)))
                    expect(
                            route,
                            wrong + " = " + id,
                            call(
                                    route,
                                    own,
                                    route.at(name -> name.equals(wrong) ? id : own.meantBy(name)),
                                    sample(route, own)),
                            400,
                            404,
                            422);
        report();
    }

    @Test
    void in_a_filter() {
        for (var route : Route.overHttp())
            for (var query : description.queries(route))
                for (var value : wrongFor(query))
                    expect(
                            route,
                            query.path("name").asString() + " = " + value,
                            call(
                                    route,
                                    own,
                                    path(route) + "?" + query.path("name").asString() + "=" + value,
                                    sample(route, own)),
                            400,
                            422);
        report();
    }

    private static List<String> wrongFor(JsonNode query) {
        var schema = query.path("schema").has("items") ? query.path("schema").path("items") : query.path("schema");
        var wrong = new ArrayList<String>(List.of("%00"));
        wrong.addAll(
                switch (query.path("name").asString()) {
                    case "limit" -> List.of("0", "x", "-1", "1.5", "");
                    case "offset" -> List.of("-1", "x", "99999999999999999999");
                    case "order", "sort" -> List.of("nope");
                    default -> List.of();
                });
        boolean isLoose =
                schema.path("type").asString("").equals("string") && !schema.has("format") && !schema.has("enum");
        if (!isLoose) wrong.add("nope");
        return wrong;
    }

    @Test
    void in_the_method_or_the_address() {
        for (var route : Route.overHttp()) {
            var known = route.who().equals("public") ? admin : caller(route, own);
            var other = route.method().equals("PUT") ? "POST" : "PUT";
            expect(route, other, known.send(other, path(route), Map.of()), 405);
            expect(route, "more behind it", known.get(path(route) + "/nope/nope"), 404);
        }
        report();
    }

    private List<Route> withBodies() {
        return Route.overHttp().stream()
                .filter(route -> sample(route, own) != null)
                .toList();
    }

    private String path(Route route) {
        return route.at(own::meantBy);
    }

    private Answer send(Route route, Object body) {
        return call(route, own, path(route), body);
    }

    /** @param promised the statuses that are right; 0 for no promise, as long as it is no fault of ours */
    private void expect(Route route, String what, Answer answer, int... promised) {
        var told = route.name() + " with " + what + ": " + answer.status() + " "
                + answer.response().body();
        boolean isPromised = Arrays.stream(promised).anyMatch(status -> status == answer.status());
        boolean isFree = promised.length == 1 && promised[0] == 0;
        if (isFree ? answer.status() >= 500 : !isPromised) violations.add(told);
        else if (answer.status() >= 400 && !isExplained(answer)) violations.add("unexplained: " + told);
    }

    private static boolean isExplained(Answer answer) {
        return answer.header("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.text("/detail").length() > 10
                && answer.text("/detail").endsWith(".")
                && answer.text("/status").equals(Integer.toString(answer.status()))
                && !answer.text("/request_id").isBlank();
    }

    private void report() {
        assertThat(violations).as(violations.size() + " violations").isEmpty();
    }
}
