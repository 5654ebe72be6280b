package org.openclaw.missioncontrol.socket.relay;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.chat.ChatFault;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.gateway.GatewayMetrics;
import org.openclaw.missioncontrol.api.gateway.GatewayStatus;

/** Everything that a gateway may say on its relay connection. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = GatewayFrame.Unknown.class)
@JsonSubTypes({
    @Type(GatewayFrame.Auth.class),
    @Type(GatewayFrame.Heartbeat.class),
    @Type(GatewayFrame.ChatReceived.class),
    @Type(
            value = GatewayFrame.Reply.class,
            names = {"chat.reply", "chat_reply"}),
    @Type(GatewayFrame.Trouble.class),
    @Type(GatewayFrame.RpcResult.class)
})
sealed interface GatewayFrame {
    /** Shows who it is. Must come first. */
    @JsonTypeName("auth")
    record Auth(@Nullable Credentials payload) implements GatewayFrame {
        String token() {
            return payload == null ? "" : Objects.requireNonNullElse(payload.relayToken(), "");
        }
    }

    /** It never shows itself, so that no log can hold it. */
    record Credentials(@Nullable String relayToken) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /** Says that it lives, how it is, and what it measures. */
    @JsonTypeName("heartbeat")
    record Heartbeat(@Nullable String id, @Nullable Beat payload) implements GatewayFrame {
        @Nullable
        GatewayStatus status() {
            return payload == null ? null : payload.status();
        }

        @Nullable
        GatewayMetrics metrics() {
            return payload == null ? null : payload.metrics();
        }
    }

    record Beat(@Nullable GatewayStatus status, @Nullable GatewayMetrics metrics) {}

    /** It has the message of this id, and will hand it to the agent. */
    @JsonTypeName("chat.received")
    record ChatReceived(@NotNull String id) implements GatewayFrame {}

    /** An agent says something. One that is not acknowledged comes again, under the same id. */
    record Reply(
            @Nullable @Size(max = 128) String id,
            @NotNull @Valid Said payload) implements GatewayFrame {}

    /**
     * What an agent says.
     *
     * @param sessionKey to whom, as the message to the agent had it
     * @param inReplyTo the id of the message that it answers
     * @param extra what else the person is shown, by name
     */
    record Said(
            @NotBlank String sessionKey,
            @NotBlank @Size(max = 100_000) String content,
            @Nullable String inReplyTo,
            @Nullable Map<String, @Nullable Object> extra) {}

    /** An agent cannot take what was said to it, or cannot go on. */
    @JsonTypeName("chat.error")
    record Trouble(
            @Nullable @Size(max = 128) String id,
            @NotNull @Valid Complaint payload) implements GatewayFrame {}

    /**
     * What is wrong.
     *
     * @param sessionKey whom it concerns
     * @param inReplyTo the id of the message that is meant
     * @param code one that senders may be told; any other counts as AGENT_UNAVAILABLE
     */
    record Complaint(
            @NotBlank String sessionKey,
            @Nullable String inReplyTo,
            @Nullable String code,
            @Nullable @Size(max = 1_000) String message) {
        ChatFault fault() {
            return ChatFault.GATEWAY_OFFLINE.name().equals(code)
                    ? ChatFault.GATEWAY_OFFLINE
                    : ChatFault.AGENT_UNAVAILABLE;
        }
    }

    /** What came of an {@code rpc.call}. */
    @JsonTypeName("rpc.result")
    record RpcResult(
            @Nullable @Size(max = 128) String id,
            @NotNull @Valid Outcome payload) implements GatewayFrame {}

    /**
     * What came of it.
     *
     * @param requestId the id of the {@code rpc.call}
     * @param ok whether it is done
     * @param error why it is not
     */
    record Outcome(
            @NotNull DispatchId requestId,

            @NotNull Boolean ok,
            @Nullable @Valid RpcError error) {
        @Nullable
        String failure() {
            if (ok) return null;
            return error == null || error.message() == null ? "The gateway does not say why." : error.message();
        }
    }

    record RpcError(@Nullable @Size(max = 1_000) String message) {}

    /** Passed over in silence: later gateways may say more. */
    record Unknown() implements GatewayFrame {}
}
