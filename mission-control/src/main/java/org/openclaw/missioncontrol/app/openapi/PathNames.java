package org.openclaw.missioncontrol.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names path parameters as everything else on the wire is named. */
final class PathNames {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])([A-Z])");

    private PathNames() {}

    static void inSnakeCase(OpenAPI description) {
        var paths = new Paths();
        description.getPaths().forEach((path, item) -> {
            item.readOperations().stream()
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .forEach(PathNames::rename);
            paths.merge(snake(path), item, PathNames::both);
        });
        description.setPaths(paths);
    }

    /** Both sides may name one path differently. */
    private static PathItem both(PathItem one, PathItem other) {
        other.readOperationsMap().forEach(one::operation);
        return one;
    }

    private static void rename(Parameter parameter) {
        if ("path".equals(parameter.getIn())) parameter.setName(snake(parameter.getName()));
    }

    static String snake(String name) {
        return HUMP.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
    }
}
