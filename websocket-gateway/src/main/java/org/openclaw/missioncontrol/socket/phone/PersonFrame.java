package org.openclaw.missioncontrol.socket.phone;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;

/** Everything that a phone may say. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = PersonFrame.Unknown.class)
sealed interface PersonFrame {
    /** Shows who is there. Must come first; may come again with a fresh token. */
    @JsonTypeName("auth")
    record Auth(@Nullable Credentials payload) implements PersonFrame {
        String token() {
            return payload == null ? "" : Objects.requireNonNullElse(payload.token(), "");
        }

        @Nullable
        ChatMessageId lastMessageId() {
            return payload == null ? null : payload.lastMessageId();
        }
    }

    /**
     * The token never shows itself, so that no log can hold it.
     *
     * @param lastMessageId the last message that the phone knows of, as we call it or as it has called its own; what came later follows
     */
    record Credentials(@Nullable String token, @Nullable ChatMessageId lastMessageId) {
        @Override
        public String toString() {
            return "Credentials[hidden]";
        }
    }

    /**
     * Says something to an agent.
     *
     * @param id under which the answer comes; a repetition is recognised by it when it is a UUID
     */
    @JsonTypeName("chat")
    record Chat(
            @Nullable @Size(max = 128) String id,
            @NotNull @Valid Said payload) implements PersonFrame {}

    /** @param sessionId the chat with this agent; need not be said */
    record Said(
            @NotNull AgentId agentId,
            @NotBlank @Size(max = 10_000) String content,
            @Nullable String sessionId) {
        public Said {
            content = Objects.requireNonNullElse(content, "").strip();
        }
    }

    @JsonTypeName("heartbeat")
    record Heartbeat(@Nullable String id) implements PersonFrame {}

    /** Passed over in silence: the answer to our heartbeat, and whatever later phones may say. */
    record Unknown() implements PersonFrame {}
}
