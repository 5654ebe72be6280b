package org.openclaw.missioncontrol.app.openapi;

import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A few words on what an operation does, from its method and path. */
final class Summary {
    private static final Map<String, String> ACTIONS = Map.ofEntries(
            Map.entry("login", "Check a token and say who it belongs to"),
            Map.entry("bootstrap", "Register the caller and give him an organization"),
            Map.entry("heartbeat", "Report that the calling agent lives"),
            Map.entry("health", "Say whether the program runs"),
            Map.entry("healthz", "Say whether the caller is served"),
            Map.entry("readyz", "Say whether requests can be served"),
            Map.entry("approve", "Approve a request"),
            Map.entry("reject", "Reject a request"),
            Map.entry("accept", "Accept an invite"),
            Map.entry("assign", "Assign an H5 user to an agent"),
            Map.entry("suspend", "Shut an H5 user out"),
            Map.entry("reactivate", "Let an H5 user in again"),
            Map.entry("refresh", "Exchange a refresh token"),
            Map.entry("access", "Replace the rights of a member on boards"),
            Map.entry("active", "Choose the organization to work in"),
            Map.entry("member", "Show the caller's own membership"));

    private Summary() {}

    static String of(HttpMethod method, String path) {
        var parts = new ArrayList<>(
                List.of(path.replace("/api/v1/", "/").substring(1).split("/")));
        boolean byAgents = parts.size() > 1 && parts.getFirst().equals("agent");
        if (byAgents) parts.removeFirst();
        var action = ACTIONS.get(parts.getLast());
        return (action == null ? plain(method, parts) : action) + (byAgents ? ", as an agent" : "");
    }

    private static String plain(HttpMethod method, List<String> parts) {
        var last = parts.getLast();
        boolean isOne = last.startsWith("{") || last.equals("me") || last.equals("token");
        var name = last.equals("token") ? "token of an agent" : noun(parts);
        var one = last.equals("me") ? "the own " + singular(name) : article(singular(name));
        var where = last.equals("token") ? "" : where(parts);
        return verb(method, isOne) + " " + (isOne || method != HttpMethod.GET ? one : name) + where;
    }

    private static String verb(HttpMethod method, boolean isOne) {
        return switch (method) {
            case GET -> isOne ? "Show" : "List";
            case POST -> "Create";
            case PATCH, PUT -> "Change";
            case DELETE -> "Remove";
            case HEAD, OPTIONS, TRACE -> "Ask about";
        };
    }

    /** The thing that the last named things belong to. */
    private static String where(List<String> parts) {
        int named = parts.getLast().startsWith("{") ? parts.size() - 2 : parts.size() - 1;
        return named >= 2 && parts.get(named - 1).startsWith("{")
                ? " of " + article(singular(words(parts.get(named - 2))))
                : "";
    }

    private static String noun(List<String> parts) {
        return words(parts.stream()
                .filter(part -> !part.startsWith("{") && !part.equals("me"))
                .reduce("", (_, later) -> later));
    }

    private static String words(String part) {
        return part.replace('-', ' ');
    }

    private static String singular(String plural) {
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String article(String noun) {
        return ("aeio".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
