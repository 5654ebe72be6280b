package org.openclaw.missioncontrol.app.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong in an address, the answer says so; nothing breaks, and nothing is guessed. */
class BadAddressTest extends RefusalsTest {
    /** More than the server takes as the head of a request. */
    private static final int HUGE = 20_000;

    @Test
    void in_an_id_of_the_path() {
        for (var route : Route.overHttp())
            for (var wrong : route.ids())
                for (var id : List.of("nope", "1-2-3-4-5", "%00", own.meantBy(wrong) + "%00", "%ff", "x".repeat(36))) {
                    var path = route.at(name -> name.equals(wrong) ? id : own.meantBy(name));
                    expect(route, wrong + " = " + id, call(route, own, path, sample(route, own)), 400, 404, 422);
                }
    }

    @Test
    void in_a_filter() {
        for (var route : Route.overHttp())
            for (var query : description.queries(route)) {
                var name = query.path("name").asString();
                for (var value : wrongFor(query)) {
                    var path = path(route) + "?" + name + "=" + value;
                    expect(route, name + " = " + value, call(route, own, path, sample(route, own)), 400, 422);
                }
            }
    }

    private static List<String> wrongFor(JsonNode query) {
        var schema = query.path("schema").has("items") ? query.path("schema").path("items") : query.path("schema");
        var wrong = new ArrayList<String>(List.of("%00", "a%00b", "%ff", "a%c3", "x".repeat(HUGE)));
        wrong.addAll(
                switch (query.path("name").asString()) {
                    case "limit" -> List.of("0", "x", "-1", "1.5", "", "%20");
                    case "offset" -> List.of("-1", "x", "1.5", "99999999999999999999");
                    case "order", "sort" -> List.of("nope", "");
                    default -> List.of();
                });
        boolean isLoose =
                schema.path("type").asString("").equals("string") && !schema.has("format") && !schema.has("enum");
        boolean isNumber = schema.path("type").asString("").equals("number");
        if (!isLoose) wrong.addAll(List.of("nope", isNumber ? "NaN" : "5.5", "x".repeat(5_000)));
        return wrong;
    }

    @Test
    void in_the_method_or_behind_the_path() {
        for (var route : Route.overHttp()) {
            var known = route.who().equals("public") ? admin : caller(route, own);
            var other = Stream.of("PUT", "POST", "PATCH")
                    .filter(method -> Route.all().stream().noneMatch(each -> each.isAt(method, route.path())))
                    .findFirst()
                    .orElseThrow();
            expect(route, other, known.send(other, path(route), Map.of()), 405);
            expect(route, "more behind it", known.get(path(route) + "/nope/nope"), 404);
        }
    }
}
