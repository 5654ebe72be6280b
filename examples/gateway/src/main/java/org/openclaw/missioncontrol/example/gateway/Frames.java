package org.openclaw.missioncontrol.example.gateway;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway says on its relay connection. */
final class Frames {
    static final JsonMapper JSON = JsonMapper.shared();

    private Frames() {}

    static String auth(String relayToken) {
        return frame("auth", null, Map.of("relay_token", relayToken));
    }

    static String heartbeat(Map<String, Object> metrics) {
        return frame("heartbeat", null, Map.of("status", "online", "metrics", metrics));
    }

    /** The gateway has the message of this id. */
    static String received(String messageId) {
        return frame("chat.received", messageId, null);
    }

    /** @param id under which it comes again until it is acknowledged */
    static String reply(String id, String sessionKey, String messageId, String content) {
        return frame("chat.reply", id, Map.of("session_key", sessionKey, "in_reply_to", messageId, "content", content));
    }

    static String error(String sessionKey, String messageId, String message) {
        return frame(
                "chat.error",
                null,
                Map.of(
                        "session_key", sessionKey,
                        "in_reply_to", messageId,
                        "code", "AGENT_UNAVAILABLE",
                        "message", message));
    }

    /** @param failure why it could not be done; null when it is done */
    static String result(String requestId, @Nullable String failure) {
        if (failure == null) return frame("rpc.result", null, Map.of("request_id", requestId, "ok", true));
        return frame(
                "rpc.result", null, Map.of("request_id", requestId, "ok", false, "error", Map.of("message", failure)));
    }

    private static String frame(String type, @Nullable String id, @Nullable Map<String, ?> payload) {
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", type);
        if (id != null) frame.put("id", id);
        if (payload != null) frame.put("payload", payload);
        return JSON.writeValueAsString(frame);
    }
}
