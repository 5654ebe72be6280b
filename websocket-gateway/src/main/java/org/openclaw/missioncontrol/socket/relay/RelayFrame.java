package org.openclaw.missioncontrol.socket.relay;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatRole;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.SessionKey;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.platform.relay.CallContents.Call;
import org.openclaw.missioncontrol.socket.support.Refusal;

/** Everything that a gateway is told on its relay connection. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
sealed interface RelayFrame {
    /** It is known, and how it is to behave. */
    @JsonTypeName("auth_ok")
    record AuthOk(Welcome payload, Instant timestamp) implements RelayFrame {}

    record Welcome(GatewayId gatewayId, Config config) {}

    /**
     * How it is to behave.
     *
     * @param heartbeatIntervalSeconds between two of its signs of life
     * @param offlineThresholdSeconds without one, after which it counts as offline
     */
    record Config(int heartbeatIntervalSeconds, long offlineThresholdSeconds) {}

    /** It is not known, and the connection ends. */
    @JsonTypeName("auth_error")
    record AuthError(Denial payload, Instant timestamp) implements RelayFrame {
        static AuthError required() {
            return new AuthError(
                    new Denial("auth_required", "AUTH_REQUIRED", "Send a frame of type auth first."), Instant.now());
        }

        static AuthError invalid() {
            var message = "The relay token is wrong or dead. Register again.";
            return new AuthError(new Denial("invalid_token", "INVALID_TOKEN", message), Instant.now());
        }
    }

    record Denial(String reason, String code, String message) {}

    @JsonTypeName("heartbeat_ack")
    record HeartbeatAck(@Nullable String id, Instant timestamp) implements RelayFrame {}

    /** Something is said to an agent. The gateway answers {@code chat.received} with the same id once it has it. */
    @JsonTypeName("chat.send")
    record ChatSend(ChatMessageId id, Message payload, Instant timestamp) implements RelayFrame {
        static ChatSend of(
                ChatMessageId id,
                ChatSessionId session,
                SessionKey key,
                String content,
                @Nullable String clientMessageId,
                Instant at) {
            var payload = new Message(
                    key.toString(), session, key.h5UserId(), key.agentId(), content, ChatRole.USER, clientMessageId);
            return new ChatSend(id, payload, at);
        }
    }

    /**
     * What is said to an agent.
     *
     * @param sessionKey the name of the conversation, which replies bear as well
     * @param clientMessageId as the sender calls it
     */
    record Message(
            String sessionKey,
            ChatSessionId sessionId,
            H5UserId h5UserId,
            AgentId agentId,
            String content,
            ChatRole role,
            @Nullable String clientMessageId) {}

    /** The reply of this id is recorded: it need not come again. */
    @JsonTypeName("chat.reply_received")
    record ReplyReceived(@Nullable String id, Instant timestamp) implements RelayFrame {}

    /** The gateway is to do something. It answers {@code rpc.result} when that is done, or cannot be done. */
    @JsonTypeName("rpc.call")
    record RpcCall(DispatchId id, Call payload, Instant timestamp) implements RelayFrame {
        static RpcCall of(DispatchView dispatch, Call call) {
            return new RpcCall(dispatch.id(), call, dispatch.createdAt());
        }
    }

    /** What it said was refused, or could not be handled. */
    @JsonTypeName("error")
    record ErrorFrame(String id, Fault payload, Instant timestamp) implements RelayFrame {
        static ErrorFrame of(Refusal refusal, @Nullable String refId) {
            var id = UuidCreator.getTimeOrderedEpoch().toString();
            return new ErrorFrame(id, new Fault(refusal.code(), refusal.message(), refId), Instant.now());
        }
    }

    /** @param refId the id of the frame that is meant; null when it had none */
    record Fault(
            String code,
            String message,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String refId) {}
}
