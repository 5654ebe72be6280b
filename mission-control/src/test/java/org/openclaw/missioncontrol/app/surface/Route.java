package org.openclaw.missioncontrol.app.surface;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A line of the list of all routes. */
record Route(String method, String path, String who, String feature) {
    private static final Path ALL = Path.of("..", "docs", "api-surface.tsv");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static List<Route> all() {
        return lines(ALL).stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Route(cells[0], cells[1], cells[2], cells[3]))
                .toList();
    }

    /** All over HTTP. */
    static List<Route> overHttp() {
        return all().stream().filter(route -> !route.method.equals("WS")).toList();
    }

    /** The lines of a table without its comments and its head. */
    static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("method\t") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean isAt(String otherMethod, String otherPath) {
        return method.equals(otherMethod) && path.equals(otherPath);
    }

    /** The names of the ids in the path. */
    List<String> ids() {
        return VARIABLE.matcher(path)
                .results()
                .map(result -> result.group(1))
                .filter(name -> name.endsWith("_id"))
                .toList();
    }

    /** The path with what the function has for each name. */
    String at(UnaryOperator<String> ids) {
        return VARIABLE.matcher(path).replaceAll((MatchResult result) -> ids.apply(result.group(1)));
    }
}
