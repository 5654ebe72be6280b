package org.openclaw.missioncontrol.app.surface;

import static org.openclaw.missioncontrol.app.surface.Things.field;
import static org.openclaw.missioncontrol.app.surface.Things.invited;
import static org.openclaw.missioncontrol.app.surface.Things.named;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A body for each route that takes one. */
final class Sample {
    private Sample() {}

    /** One that the route takes, to be changed at will; null when it takes none. */
    static @Nullable Map<String, Object> of(Route route, Things own) {
        var body = body(route, own);
        return body == null ? null : new LinkedHashMap<>(body);
    }

    private static @Nullable Map<String, Object> body(Route route, Things own) {
        if (route.path().endsWith("/deregister")) return itself(own);
        if (route.method().equals("GET") || route.method().equals("DELETE")) return null;
        var board = own.ids().get("board");
        return switch (route.name().replace("/api/v1", "")) {
            case "POST /auth/bootstrap",
                    "POST /agents/{agent_id}/token",
                    "POST /gateways/{gateway_id}/templates/sync" -> null;
            case "POST /board-groups/{board_group_id}/heartbeat",
                    "POST /agent/board-groups/{board_group_id}/heartbeat" -> Map.of("every", "15m");
            case "POST /auth/login" -> Map.of("token", own.owner().token());
            case "POST /agent/heartbeat" -> Map.of("status", "busy");
            case "POST /gateway-registry/register" ->
                introduction(own.ids().get("organization"), own.secrets().get("registration_token"));
            case "POST /gateway-registry/heartbeat" -> itself(own);
            case "POST /gateway-registry/tokens" -> named();
            case "POST /h5/users/{h5_user_id}/suspend", "POST /h5/users/{h5_user_id}/reactivate" -> null;
            case "POST /h5/users/{h5_user_id}/assign" ->
                Map.of("agent_id", own.secrets().get("lead"));
            case "POST /h5/auth/register" ->
                Map.of(
                        "organization_id",
                        own.ids().get("organization"),
                        "username",
                        "sample-" + UUID.randomUUID(),
                        "password",
                        "sample-secret");
            case "POST /h5/auth/login" ->
                Map.of(
                        "organization_id", own.ids().get("organization"),
                        "username", own.secrets().get("username"),
                        "password", own.secrets().get("password"));
            case "POST /h5/auth/refresh" ->
                Map.of("refresh_token", own.secrets().get("refresh_token"));
            case "PATCH /h5/auth/me" -> Map.of("display_name", "Sample");
            case "POST /agent/boards/{board_id}/agents/{agent_id}/nudge" -> Map.of("message", "Go on");
            case "PUT /agent/boards/{board_id}/agents/{agent_id}/soul" -> Map.of("content", "Be kind");
            case "POST /agent/boards/{board_id}/gateway/main/ask-user",
                    "POST /agent/gateway/boards/{board_id}/lead/message",
                    "POST /agent/gateway/leads/broadcast" -> Map.of("content", "How far are we?");
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

    static Map<String, Object> introduction(String organization, String token) {
        return Map.of(
                "organization_id",
                organization,
                "registration_token",
                token,
                "name",
                "Sample " + UUID.randomUUID(),
                "url",
                "ws://runtime.local",
                "workspace_root",
                "/srv");
    }

    private static Map<String, Object> itself(Things own) {
        return Map.of(
                "gateway_id",
                own.secrets().get("gateway_id"),
                "relay_token",
                own.secrets().get("relay_token"));
    }
}
