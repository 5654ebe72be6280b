package org.openclaw.missioncontrol.app.surface;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes that the product has, those that we say it has, and those that were asked for. */
class SurfaceTest extends RoutesTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path ASKED_FOR = RESOURCES.resolve("document-surface.tsv");
    private static final Path TO_COME = RESOURCES.resolve("document-surface-to-come.tsv");

    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Test
    void are_all_described_and_all_listed() {
        assertThat(described())
                .isEqualTo(Route.overHttp().stream().map(Route::name).collect(toSet()));
    }

    private Set<String> described() {
        var routes = new HashSet<String>();
        description()
                .document()
                .path("paths")
                .forEachEntry((path, methods) ->
                        methods.propertyNames().forEach(method -> routes.add(method.toUpperCase() + " " + path)));
        return routes;
    }

    @Test
    void contain_everything_that_was_asked_for() {
        var description = description();
        var missing = Route.lines(ASKED_FOR).stream()
                .filter(line -> found(line).noneMatch(route -> answersAsAsked(route, line, description)))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean answersAsAsked(Route route, String line, Description description) {
        var asked = line.split("\t");
        return asked[0].equals("*")
                || route.method().equals("WS")
                || description.success(route).equals(List.of(asked[4]));
    }

    @Test
    void contain_nothing_that_is_said_to_be_still_to_come() {
        assertThat(Route.lines(TO_COME))
                .isNotEmpty()
                .noneMatch(line -> found(line).findAny().isPresent());
    }

    /** The routes that a line asks for. */
    private static Stream<Route> found(String line) {
        var method = line.split("\t")[0];
        var path = nameless(line.split("\t")[1]);
        return Route.all().stream()
                .filter(route -> method.equals("*")
                        ? (nameless(route.path()) + "/").startsWith(path + "/")
                        : route.method().equals(method.equals("SSE") ? "GET" : method)
                                && nameless(route.path()).equals(path));
    }

    /** What an id is called does not matter. */
    private static String nameless(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    @Test
    void say_what_they_do_and_how_they_refuse() {
        var description = description();
        var poor = new ArrayList<String>();
        for (var route : Route.overHttp()) {
            var operation = description.operation(route);
            if (operation.path("summary").asString("").isBlank()) poor.add(route.name() + " has no summary");
            if (operation.path("tags").isEmpty()) poor.add(route.name() + " has no tag");
            boolean isOpen = route.who().equals("public");
            if (operation.has("security") == isOpen) poor.add(route.name() + " has the wrong security");
            if (!isOpen && !operation.path("responses").has("401")) poor.add(route.name() + " never answers 401");
            operation.path("responses").forEachEntry((status, answer) -> {
                var type = status.startsWith("2") ? "application/json" : "application/problem+json";
                if (!status.equals("204") && !answer.path("content").path(type).has("example"))
                    poor.add(route.name() + " has no example of " + status);
            });
        }
        assertThat(poor).isEmpty();
    }

    @Test
    void are_shown_on_a_page_that_needs_nothing_from_elsewhere() {
        var browser = api("");
        assertThat(browser.get("/docs").header("Location").orElse("")).endsWith("/swagger-ui/index.html");
        var page = browser.get("/swagger-ui/index.html").ok().response().body();
        assertThat(page).doesNotContainPattern("<script(?![^>]*\\bsrc=)");
        var assets = ASSET.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(assets).isNotEmpty();
        for (var asset : assets)
            browser.get("/swagger-ui/" + asset.replaceFirst("^\\./", "")).ok();
        for (var name : List.of("/v3/api-docs/swagger-config", "/v3/api-docs"))
            browser.get(name).ok();
    }
}
