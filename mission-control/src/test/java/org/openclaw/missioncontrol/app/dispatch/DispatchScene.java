package org.openclaw.missioncontrol.app.dispatch;

import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.openclaw.missioncontrol.app.ApiTest;
import org.openclaw.missioncontrol.app.NewAgent;
import org.openclaw.missioncontrol.app.Owner;
import org.openclaw.missioncontrol.app.chat.TestGateway;
import tools.jackson.databind.JsonNode;

/** A board whose agents live on a gateway that is there. */
abstract class DispatchScene extends ApiTest {
    private static final Pattern TOKEN = Pattern.compile("AUTH_TOKEN=(\\S+)");

    protected TestGateway gateway;
    protected String board;

    @BeforeEach
    void a_board_with_a_gateway() {
        gateway = new TestGateway(admin, port);
        board = board(Map.of("gateway_id", gateway.id(), "name", "Harbour"));
    }

    @AfterEach
    void the_gateway_goes() {
        gateway.close();
    }

    /** Somebody new on the board, to whom no admin has given a token. */
    protected String newcomer() {
        var body = Map.of("board_id", board, "name", "Agent " + UUID.randomUUID());
        return admin.post("/api/v1/agents", body).created().id();
    }

    /** The main agent of the gateway, which comes by itself. */
    protected NewAgent mainAgent() {
        return await().until(() -> new Owner(admin).mainAgent(gateway.id()), Optional::isPresent)
                .orElseThrow();
    }

    /** An id that nothing has. */
    protected static String unknown() {
        return UUID.randomUUID().toString();
    }

    protected JsonNode dispatches(String filter) {
        return admin.get("/api/v1/gateways/" + gateway.id() + "/dispatches" + filter)
                .ok()
                .json()
                .path("items");
    }

    protected JsonNode dispatch(String id) {
        for (var each : dispatches("?limit=200")) if (each.path("id").asString().equals(id)) return each;
        throw new AssertionError("There is no dispatch " + id);
    }

    protected void awaitStatus(String id, String status) {
        await().until(() -> dispatch(id).path("status").asString().equals(status));
    }

    /** The token that an agent gets when it is set up; empty when it gets none. */
    protected static String token(JsonNode call) {
        var tools = call.at("/payload/params/files/TOOLS.md").asString();
        var token = TOKEN.matcher(tools);
        return token.find() ? token.group(1) : "";
    }

    /** Whether the timeline tells it of the agent. */
    protected boolean isTold(String type, String agent) {
        return admin.get("/api/v1/activity?event_type=" + type + "&agent_id=" + agent)
                        .ok()
                        .json()
                        .path("total")
                        .asInt()
                > 0;
    }

    /** What an agent is told by a call. */
    protected static String text(JsonNode call) {
        return call.at("/payload/params/message").asString();
    }

    /** Where a lead asks for a person. */
    protected static String askUser(String board) {
        return "/api/v1/agent/boards/" + board + "/gateway/main/ask-user";
    }
}
