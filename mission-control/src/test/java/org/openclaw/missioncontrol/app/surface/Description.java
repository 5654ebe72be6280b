package org.openclaw.missioncontrol.app.surface;

import java.util.ArrayList;
import java.util.List;
import org.openclaw.missioncontrol.app.Api;
import tools.jackson.databind.JsonNode;

/** What the product says of itself. */
record Description(JsonNode document) {
    static Description of(Api anybody) {
        return new Description(anybody.nobody().get("/v3/api-docs").ok().json());
    }

    JsonNode operation(Route route) {
        return document.path("paths").path(route.path()).path(route.method().toLowerCase());
    }

    /** The schema of the body; empty when it takes none. */
    JsonNode body(Route route) {
        return resolved(operation(route).at("/requestBody/content/application~1json/schema"));
    }

    boolean needsBody(Route route) {
        return operation(route).at("/requestBody/required").asBoolean(false);
    }

    /** The statuses of success. */
    List<String> success(Route route) {
        return operation(route).path("responses").propertyNames().stream()
                .filter(status -> status.startsWith("2"))
                .toList();
    }

    JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    List<JsonNode> queries(Route route) {
        var queries = new ArrayList<JsonNode>();
        for (var parameter : operation(route).path("parameters"))
            if (parameter.path("in").asString("").equals("query")) queries.add(parameter);
        return queries;
    }
}
