package org.openclaw.missioncontrol.app.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.socket.SocketClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A gateway that has introduced itself, and what it says on its relay connection. */
public final class TestGateway implements AutoCloseable {
    private final Api admin;
    private final int port;
    private final String name = "Gateway " + UUID.randomUUID();
    private final String registrationToken;
    private final String organization;
    private String id = "";
    private String token = "";
    private SocketClient relay;

    /** Introduced, and connected. */
    public TestGateway(Api admin, int port) {
        this.admin = admin;
        this.port = port;
        organization = admin.get("/api/v1/organizations/me").ok().id();
        registrationToken = admin.post("/api/v1/gateway-registry/tokens", Map.of())
                .created()
                .text("/registration_token");
        register();
        relay = connect(port);
    }

    /** Introduces itself, once more. */
    public void register() {
        var registered = admin.nobody()
                .post(
                        "/api/v1/gateway-registry/register",
                        Map.of(
                                "organization_id", organization,
                                "registration_token", registrationToken,
                                "name", name,
                                "url", "http://runtime.local:18789",
                                "workspace_root", "/srv/agents"))
                .created();
        id = registered.text("/gateway_id");
        token = registered.text("/relay_token");
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    /** A connection on which nothing has been said yet. */
    public SocketClient dial(int toPort) {
        return new SocketClient(toPort, "/ws/gateway/" + id + "/relay");
    }

    /** A further connection of this gateway, which is let in. */
    public SocketClient connect(int toPort) {
        var connection = dial(toPort);
        connection.send(auth(token));
        connection.next("auth_ok");
        return connection;
    }

    public static String auth(String token) {
        return frame("auth", null, Map.of("relay_token", token));
    }

    /** Takes up the connection again. */
    public void reconnect() {
        relay = connect(port);
    }

    public SocketClient relay() {
        return relay;
    }

    /** The next message to one of its agents, which it confirms. */
    public JsonNode take() {
        var message = relay.await("chat.send");
        relay.send(received(message));
        return message;
    }

    public static String received(JsonNode message) {
        return frame("chat.received", message.path("id").asString(), null);
    }

    /** Has an agent answer a message, and waits until the answer is taken. */
    public String reply(JsonNode message, String content) {
        var reply = UUID.randomUUID().toString();
        relay.send(reply(reply, message, content));
        relay.until(frame -> frame.path("type").asString().equals("chat.reply_received")
                && frame.path("id").asString().equals(reply));
        return reply;
    }

    public static String reply(String id, JsonNode message, String content) {
        return frame(
                "chat.reply",
                id,
                Map.of(
                        "session_key", message.at("/payload/session_key").asString(),
                        "content", content,
                        "in_reply_to", message.path("id").asString()));
    }

    /** Says that an agent could not take a message, or could not go on. */
    public static String trouble(JsonNode message, String code, String words) {
        return frame(
                "chat.error",
                null,
                Map.of(
                        "session_key",
                        message.at("/payload/session_key").asString(),
                        "in_reply_to",
                        message.path("id").asString(),
                        "code",
                        code,
                        "message",
                        words));
    }

    /** The next call that it is asked for, about this agent. */
    public JsonNode call(String method, String agent) {
        return relay.until(frame -> frame.path("type").asString().equals("rpc.call")
                        && frame.at("/payload/method").asString().equals(method)
                        && frame.at("/payload/params/agent_id").asString().equals(agent))
                .getLast();
    }

    /** Says that it has done what it was asked for. */
    public void done(JsonNode call) {
        relay.send(done(call.path("id").asString()));
    }

    public static String done(String request) {
        return frame("rpc.result", null, Map.of("request_id", request, "ok", true));
    }

    /** Says that it could not do what it was asked for. */
    public void failed(JsonNode call, String why) {
        var error = Map.of("message", why);
        relay.send(frame(
                "rpc.result", null, Map.of("request_id", call.path("id").asString(), "ok", false, "error", error)));
    }

    public static String frame(String type, String id, Map<String, ?> payload) {
        var frame = new HashMap<String, Object>(Map.of("type", type));
        if (id != null) frame.put("id", id);
        if (payload != null) frame.put("payload", payload);
        return JsonMapper.shared().writeValueAsString(frame);
    }

    @Override
    public void close() {
        relay.close();
    }
}
