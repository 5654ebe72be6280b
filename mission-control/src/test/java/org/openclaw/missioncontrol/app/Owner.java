package org.openclaw.missioncontrol.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody with all rights where he works, who makes there what a test needs. */
public record Owner(Api api) {
    /** A new board on which tasks move freely, unless the settings say otherwise. */
    public String board(Map<String, Object> settings) {
        var body = new LinkedHashMap<String, Object>(Map.of(
                "name", "Board " + UUID.randomUUID(), "require_approval_for_done", false, "board_type", "general"));
        body.putAll(settings);
        return make("/api/v1/boards", body);
    }

    public String task(String board, String title) {
        return make("/api/v1/tasks", Map.of("board_id", board, "title", title));
    }

    /** A new worker on the board. */
    public NewAgent worker(String board) {
        return agent(board, false);
    }

    /** The lead of the board. */
    public NewAgent lead(String board) {
        return agent(board, true);
    }

    private NewAgent agent(String board, boolean lead) {
        var id = make(
                "/api/v1/agents",
                Map.of("board_id", board, "name", "Agent " + UUID.randomUUID(), "is_board_lead", lead));
        return withToken(id);
    }

    /** The main agent of the gateway, as soon as there is one. */
    public Optional<NewAgent> mainAgent(String gateway) {
        for (var agent :
                api.get("/api/v1/agents?gateway_id=" + gateway).ok().json().path("items"))
            if (agent.path("is_gateway_main").asBoolean())
                return Optional.of(withToken(agent.path("id").asString()));
        return Optional.empty();
    }

    private NewAgent withToken(String id) {
        var token =
                api.post("/api/v1/agents/" + id + "/token", Map.of()).created().text("/token");
        assertThat(token).startsWith("agt_");
        return new NewAgent(id, api.agentWith(token));
    }

    /** The id of a new thing. */
    public String make(String path, Map<String, Object> body) {
        return api.post(path, body).created().id();
    }
}
