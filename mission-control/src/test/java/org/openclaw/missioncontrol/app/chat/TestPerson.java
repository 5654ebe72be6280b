package org.openclaw.missioncontrol.app.chat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.openclaw.missioncontrol.app.Api;
import org.openclaw.missioncontrol.app.socket.SocketClient;

/** Somebody with a phone, who has registered. */
public final class TestPerson {
    private final Api admin;
    private final String username = "person-" + UUID.randomUUID();
    private final String password = "secret-" + UUID.randomUUID();
    private final String id;
    private final String token;
    private final String refreshToken;

    public TestPerson(Api admin) {
        this.admin = admin;
        var organization = admin.get("/api/v1/organizations/me").ok().id();
        var login = admin.nobody()
                .post(
                        "/api/v1/h5/auth/register",
                        Map.of("organization_id", organization, "username", username, "password", password))
                .created();
        id = login.text("/user/id");
        token = login.text("/access_token");
        refreshToken = login.text("/refresh_token");
    }

    /** With what he comes in. */
    public Map<String, String> secrets() {
        return Map.of("username", username, "password", password, "refresh_token", refreshToken);
    }

    public String id() {
        return id;
    }

    public String token() {
        return token;
    }

    public TestPerson mayChatWith(String agent) {
        admin.post("/api/v1/h5/users/" + id + "/assign", Map.of("agent_id", agent))
                .created();
        return this;
    }

    /** A phone on which nothing has been said yet. */
    public SocketClient dial(int port) {
        return new SocketClient(port, "/ws/h5/chat");
    }

    /** A phone that is let in. */
    public SocketClient phone(int port) {
        return phone(port, null);
    }

    /** A phone that comes back with the last thing it knows. */
    public SocketClient phone(int port, String lastMessage) {
        var phone = dial(port);
        phone.send(auth(token, lastMessage));
        phone.next("auth_ok");
        return phone;
    }

    public static String auth(String token, String lastMessage) {
        var payload = new HashMap<String, Object>(Map.of("token", token));
        if (lastMessage != null) payload.put("last_message_id", lastMessage);
        return TestGateway.frame("auth", null, payload);
    }

    public static String chat(String id, String agent, String content) {
        return TestGateway.frame("chat", id, Map.of("agent_id", agent, "content", content));
    }

    /** @param session the chat with the agent, or null */
    static String chat(String id, String agent, String content, String session) {
        var payload = new HashMap<String, Object>(Map.of("agent_id", agent, "content", content));
        payload.put("session_id", session);
        return TestGateway.frame("chat", id, payload);
    }
}
