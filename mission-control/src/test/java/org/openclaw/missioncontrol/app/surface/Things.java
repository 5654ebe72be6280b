package org.openclaw.missioncontrol.app.surface;

import static org.awaitility.Awaitility.await;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.chat.TestPerson;

/**
 * One of everything in an organization, by the names of ids; its owner, and the agents of its board and of the gateway of that.
 *
 * @param secrets of a gateway that has introduced itself and its id, of an H5 user, and the id of an agent with whom he may
 *     not chat yet
 */
record Things(
        Map<String, String> ids, Map<String, String> secrets, Api owner, Api worker, Api lead, Api main, Api h5User) {
    private static final Map<String, String> KINDS = kinds();
    private static final String CAPABILITY = "review";

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of(
                "board",
                "board_group",
                "gateway",
                "registration_token",
                "h5_user",
                "session",
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

    /** New ones in the organization in which he works. */
    static Things of(Api person) {
        var owner = new Owner(person);
        var ids = new LinkedHashMap<String, String>();
        var group = owner.make("/api/v1/board-groups", named());
        ids.put("organization", person.get("/api/v1/organizations/me").ok().id());
        var secrets = register(person, ids);
        var board =
                owner.board(Map.of("board_group_id", group, "max_agents", 2, "gateway_id", secrets.get("gateway_id")));
        var worker = owner.worker(board);
        ids.put("board_group", group);
        ids.put("board", board);
        ids.put("agent", worker.id());
        ids.put("task", owner.task(board, "Write"));
        ids.put("gateway", owner.make("/api/v1/gateways", named()));
        ids.put("approval", owner.make("/api/v1/approvals", Map.of("board_id", board, "action_type", "deploy")));
        ids.put("tag", owner.make("/api/v1/tags", named()));
        person.post("/api/v1/agents/" + worker.id() + "/capabilities", Map.of("capability", CAPABILITY))
                .created();
        ids.put("custom_field", owner.make("/api/v1/task-custom-fields", field(board)));
        ids.put("user", person.get("/api/v1/users/me").ok().id());
        ids.put("member", person.get("/api/v1/organizations/me/member").ok().id());
        ids.put("invite", owner.make("/api/v1/organizations/me/invites", invited()));
        var lead = owner.lead(board);
        secrets.put("lead", lead.id());
        var h5User = chat(person, ids, secrets);
        var main = main(owner, secrets.get("gateway_id"));
        return new Things(ids, secrets, person, worker.api(), lead.api(), main, h5User);
    }

    /** A gateway introduces itself. */
    private static Map<String, String> register(Api person, Map<String, String> ids) {
        var issued = person.post("/api/v1/gateway-registry/tokens", named()).created();
        ids.put("registration_token", issued.id());
        var token = issued.text("/registration_token");
        var registered = person.nobody()
                .post("/api/v1/gateway-registry/register", Sample.introduction(ids.get("organization"), token))
                .created();
        return new LinkedHashMap<>(Map.of(
                "registration_token", token,
                "gateway_id", registered.text("/gateway_id"),
                "relay_token", registered.text("/relay_token")));
    }

    /** The main agent of the gateway, which comes a moment after it. */
    private static Api main(Owner owner, String gateway) {
        return await().until(() -> owner.mainAgent(gateway), Optional::isPresent)
                .orElseThrow()
                .api();
    }

    /** Somebody with a phone says something to the agent. */
    private static Api chat(Api owner, Map<String, String> ids, Map<String, String> secrets) {
        var person = new TestPerson(owner).mayChatWith(ids.get("agent"));
        try (var phone = person.phone(owner.port())) {
            phone.send(TestPerson.chat(UUID.randomUUID().toString(), ids.get("agent"), "Hello"));
            phone.await("error"); // its gateway is away
        }
        ids.put("h5_user", person.id());
        secrets.putAll(person.secrets());
        var h5User = owner.nobody().with("Authorization", "Bearer " + person.token());
        ids.put(
                "session",
                await().until(
                                () -> h5User.get("/api/v1/h5/chat/sessions")
                                        .ok()
                                        .text("/items/0/id"),
                                session -> !session.isEmpty()));
        return h5User;
    }

    static Map<String, Object> invited() {
        return Map.of("invited_email", UUID.randomUUID() + "@example.org");
    }

    static Map<String, Object> named() {
        return Map.of("name", "Sample " + UUID.randomUUID());
    }

    static Map<String, Object> field(String board) {
        return Map.of("field_key", "Sample " + UUID.randomUUID(), "board_ids", List.of(board));
    }

    /** The same people, with ids that nothing has. */
    Things unknown() {
        var unknown = new LinkedHashMap<String, String>();
        ids.keySet().forEach(kind -> unknown.put(kind, UUID.randomUUID().toString()));
        return new Things(unknown, secrets, owner, worker, lead, main, h5User);
    }

    /** The id of the kind of thing that a parameter or field of this name means. */
    String meantBy(String name) {
        if (name.equals("capability")) return CAPABILITY;
        var kind = KINDS.get(name);
        if (kind == null) throw new AssertionError("No sample for the id " + name);
        return ids.get(kind);
    }

    /** The path of the route with these ids. */
    String at(Route route) {
        return route.at(this::meantBy);
    }

    /** Whoever may call the route, with all rights. */
    Api caller(Route route) {
        return switch (route.who()) {
            case "public" -> owner.nobody();
            case "agent", "lead" -> lead;
            case "main" -> main;
            case "h5_user" -> h5User;
            default -> owner;
        };
    }
}
