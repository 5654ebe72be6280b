package org.openclaw.missioncontrol.api.chat;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;

/**
 * Something that was said.
 *
 * @param fault why it failed; null when it did not
 * @param inReplyTo the message that a reply answers, as far as it is known
 * @param clientMessageId as its sender calls it
 * @param extra what else came with a reply, by name
 */
public record ChatMessageView(
        ChatMessageId id,
        ChatSessionId sessionId,
        @JsonIgnore AgentId agentId,
        ChatRole role,
        String content,
        ChatMessageStatus status,
        @Nullable ChatFault fault,
        @Nullable ChatMessageId inReplyTo,
        @Nullable String clientMessageId,
        Map<String, @Nullable Object> extra,
        Instant createdAt) {}
