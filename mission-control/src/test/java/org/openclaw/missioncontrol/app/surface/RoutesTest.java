package org.openclaw.missioncontrol.app.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Api.Answer;
import org.openclaw.missioncontrol.app.ApiTest;
import tools.jackson.databind.JsonNode;

/** Calls every route that there is. A new route with a body or another kind of id needs a sample here. */
abstract class RoutesTest extends ApiTest {
    private static final Map<String, String> KINDS = kinds();
    private static final String CAPABILITY = "review";

    /** Things of one organization by the names of their ids, and the agents of the board. */
    protected record Things(Map<String, String> ids, Api worker, Api lead) {
        /** The id of the kind of thing that a parameter or field of this name means. */
        String meantBy(String name) {
            if (name.equals("capability")) return CAPABILITY;
            var kind = KINDS.get(name);
            if (kind == null) throw new AssertionError("No sample for the id " + name);
            return ids.get(kind);
        }
    }

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of(
                "board",
                "board_group",
                "gateway",
                "agent",
                "task",
                "approval",
                "organization",
                "user",
                "member",
                "invite",
                "tag",
                "custom_field")) kinds.put(kind + "_id", kind);
        kinds.put("assigned_agent_id", "agent");
        kinds.put("created_by_user_id", "user");
        kinds.put("depends_on_task_ids", "task");
        kinds.put("task_ids", "task");
        kinds.put("board_ids", "board");
        kinds.put("tag_ids", "tag");
        return kinds;
    }

    /** One of everything, in the active organization. */
    protected Things things() {
        var ids = new LinkedHashMap<String, String>();
        var group = post("/api/v1/board-groups", named());
        var board = board(Map.of("board_group_id", group, "max_agents", 2));
        var worker = worker(board);
        ids.put("board_group", group);
        ids.put("board", board);
        ids.put("agent", worker.id());
        ids.put("task", task(board, "Write"));
        ids.put("gateway", post("/api/v1/gateways", named()));
        ids.put("approval", post("/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy")));
        ids.put("tag", post("/api/v1/tags", named()));
        admin.post("/api/v1/agents/" + worker.id() + "/capabilities", Map.of("capability", CAPABILITY))
                .created();
        ids.put("custom_field", post("/api/v1/task-custom-fields", field(board)));
        ids.put("organization", admin.get("/api/v1/organizations/me").ok().id());
        ids.put("user", admin.get("/api/v1/users/me").ok().id());
        ids.put("member", admin.get("/api/v1/organizations/me/member").ok().id());
        ids.put("invite", post("/api/v1/organizations/me/invites", invited()));
        return new Things(ids, worker.api(), lead(board).api());
    }

    /** Ids that nothing has. */
    protected static Things unknown() {
        var ids = new LinkedHashMap<String, String>();
        KINDS.values().forEach(kind -> ids.put(kind, UUID.randomUUID().toString()));
        return new Things(ids, null, null);
    }

    private String post(String path, Map<String, Object> body) {
        return admin.post(path, body).created().id();
    }

    protected static Map<String, Object> named() {
        return Map.of("name", "Sample " + UUID.randomUUID());
    }

    private static Map<String, Object> invited() {
        return Map.of("invited_email", newAddress());
    }

    private static Map<String, Object> field(String board) {
        return Map.of("field_key", "Sample " + UUID.randomUUID(), "board_ids", List.of(board));
    }

    /** A body that the route takes; null when it takes none. */
    protected @Nullable Map<String, Object> sample(Route route, Things own) {
        var body = body(route, own);
        return body == null ? null : new LinkedHashMap<>(body);
    }

    private @Nullable Map<String, Object> body(Route route, Things own) {
        if (route.method().equals("GET") || route.method().equals("DELETE")) return null;
        var board = own.ids().get("board");
        return switch (route.name().replace("/api/v1", "")) {
            case "POST /auth/bootstrap", "POST /agents/{agent_id}/token" -> null;
            case "POST /auth/login" -> Map.of("token", adminToken.value());
            case "POST /agent/heartbeat" -> Map.of("status", "busy");
            case "POST /tasks" -> Map.of("board_id", board, "title", "Write");
            case "POST /boards/{board_id}/tasks", "POST /agent/boards/{board_id}/tasks" -> Map.of("title", "Write");
            case "POST /tasks/{task_id}/comments",
                    "POST /boards/{board_id}/tasks/{task_id}/comments",
                    "POST /agent/boards/{board_id}/tasks/{task_id}/comments" -> Map.of("message", "Read");
            case "POST /approvals" -> Map.of("board_id", board, "action_type", "deploy");
            case "POST /boards/{board_id}/approvals" -> Map.of("action_type", "deploy");
            case "POST /agent/boards/{board_id}/approvals" ->
                Map.of("action_type", "deploy", "confidence", 80, "lead_reasoning", "All tests pass");
            case "POST /approvals/{approval_id}/approve", "POST /approvals/{approval_id}/reject" ->
                Map.of("comment", "Read");
            case "PATCH /boards/{board_id}/approvals/{approval_id}" -> Map.of("status", "approved");
            case "POST /task-custom-fields" -> field(board);
            case "PATCH /task-custom-fields/{custom_field_id}" -> Map.of("label", "Sample");
            case "POST /agents" -> Map.of("board_id", board, "name", "Agent " + UUID.randomUUID());
            case "POST /agent/agents",
                    "POST /organizations",
                    "POST /gateways",
                    "POST /boards",
                    "POST /board-groups",
                    "POST /tags" -> named();
            case "POST /agents/{agent_id}/capabilities" -> Map.of("capability", "c" + UUID.randomUUID());
            case "PATCH /organizations/me/active" ->
                Map.of("organization_id", own.ids().get("organization"));
            case "POST /organizations/me/invites" -> invited();
            case "POST /organizations/invites/accept" -> Map.of("token", "of an invite");
            case "PATCH /organizations/me/members/{member_id}" -> Map.of("role", "admin");
            case "PUT /organizations/me/members/{member_id}/access" ->
                Map.of("all_boards_read", true, "all_boards_write", true);
            case "PATCH /users/me" -> Map.of("pronouns", "they");
            case "PATCH /tasks/{task_id}", "PATCH /boards/{board_id}/tasks/{task_id}" -> Map.of("title", "Read");
            case "PATCH /agent/boards/{board_id}/tasks/{task_id}" -> Map.of("status", "inbox");
            case "PATCH /organizations/me",
                    "PATCH /organizations/{organization_id}",
                    "PATCH /gateways/{gateway_id}",
                    "PATCH /boards/{board_id}",
                    "PATCH /board-groups/{board_group_id}",
                    "PATCH /agents/{agent_id}",
                    "PATCH /tags/{tag_id}" -> named();
            default -> throw new AssertionError("No sample of a body for " + route.name());
        };
    }

    /** Whoever may call the route, with all rights. */
    protected Api caller(Route route, Things own) {
        return switch (route.who()) {
            case "public" -> api("");
            case "agent", "lead" -> own.lead();
            default -> admin;
        };
    }

    protected Answer call(Route route, Things own, String path, @Nullable Object body) {
        return caller(route, own).send(route.method(), path, body);
    }

    /** What the product says of itself. */
    protected Description description() {
        return new Description(api("").get("/v3/api-docs").ok().json());
    }

    protected record Description(JsonNode document) {
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
}
