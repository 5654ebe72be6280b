package org.openclaw.missioncontrol.app.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What stands between organizations. It is tried by every route, with an id of another organization in its path, its body
 * and its filters: the answer must be that to an id that nothing has.
 */
final class Wall {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");

    /** Who registers says where; whether there is such an organization he is told. */
    private static final String REGISTRATION = "/api/v1/h5/auth/register";

    private final Things own;
    private final Things foreign;
    private final Description description;
    private final List<String> breaches = new ArrayList<>();

    private Wall(Things own, Things foreign) {
        this.own = own;
        this.foreign = foreign;
        this.description = Description.of(own.owner());
    }

    /** Where those who have the one can tell that there is the other. */
    static List<String> breaches(Things own, Things foreign) {
        var wall = new Wall(own, foreign);
        for (var route : Route.overHttp()) {
            wall.tryPaths(route);
            wall.tryBody(route);
            wall.tryFilters(route);
        }
        return wall.breaches;
    }

    private void tryPaths(Route route) {
        for (var name : route.ids()) {
            Attempt attempt = ids ->
                    call(route, route.at(id -> (id.equals(name) ? ids : own).meantBy(id)), Sample.of(route, own));
            compare(route.name() + " at " + name, attempt);
            if (attempt.with(foreign).status() != 404) breaches.add(route.name() + " does not answer 404");
        }
        if (route.ids().size() > 1)
            compare(route.name() + " at all", ids -> call(route, ids.at(route), Sample.of(route, own)));
    }

    private void tryBody(Route route) {
        if (route.path().equals(REGISTRATION)) return;
        var body = Sample.of(route, own);
        if (body == null) return;
        description.body(route).path("properties").forEachEntry((name, property) -> {
            boolean isList = property.has("items");
            if (!isId(isList ? property.path("items") : property)) return;
            compare(route.name() + " with " + name, ids -> {
                var changed = new LinkedHashMap<>(Sample.of(route, own));
                var id = ids.meantBy(name);
                changed.put(name, isList ? List.of(id) : id);
                return call(route, own.at(route), changed);
            });
        });
    }

    private void tryFilters(Route route) {
        for (var query : description.queries(route)) {
            var name = query.path("name").asString();
            if (isId(query.path("schema")))
                compare(
                        route.name() + "?" + name,
                        ids -> call(
                                route, own.at(route) + "?" + name + "=" + ids.meantBy(name), Sample.of(route, own)));
        }
    }

    private Answer call(Route route, String path, @Nullable Object body) {
        return own.caller(route).send(route.method(), path, body);
    }

    private static boolean isId(JsonNode schema) {
        return schema.path("format").asString("").equals("uuid");
    }

    /** One call with these ids. */
    private interface Attempt {
        Answer with(Things ids);
    }

    private void compare(String what, Attempt attempt) {
        var told = told(attempt.with(foreign));
        var expected = told(attempt.with(foreign.unknown()));
        if (!told.equals(expected)) breaches.add(what + ": " + told + " instead of " + expected);
    }

    private static String told(Answer answer) {
        return answer.status() + " " + alike(answer.response().body());
    }

    /** Text without what differs between any two answers. */
    static String alike(String text) {
        return ID.matcher(timeless(text)).replaceAll("ID");
    }

    /** Text without what differs between any two moments. */
    static String timeless(String text) {
        return TIME.matcher(text).replaceAll("TIME");
    }
}
