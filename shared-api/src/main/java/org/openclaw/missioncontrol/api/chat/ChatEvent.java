package org.openclaw.missioncontrol.api.chat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.EventType;
import org.openclaw.missioncontrol.api.support.Personal;
import org.openclaw.missioncontrol.api.support.Versioned;

/** Everything that can have happened between a person and an agent. Stored for ever. */
public sealed interface ChatEvent extends Versioned {
    ChatSessionId sessionId();

    /** Nothing of it can be edited. */
    @Override
    default boolean isEdit() {
        return false;
    }

    /** The person has something to say for the first time. */
    @EventType("chat_session.opened")
    record ChatSessionOpened(ChatSessionId sessionId, OrganizationId organizationId, H5UserId h5UserId, AgentId agentId)
            implements ChatEvent {}

    /**
     * The person said something.
     *
     * @param gatewayId through which it goes to the agent; null when it cannot go anywhere
     * @param clientMessageId as the sender calls it
     */
    @EventType("chat_session.message_sent")
    record ChatMessageSent(
            ChatSessionId sessionId,
            ChatMessageId messageId,
            H5UserId h5UserId,
            AgentId agentId,
            @Nullable GatewayId gatewayId,
            @Personal String content,
            @Nullable String clientMessageId)
            implements ChatEvent {}

    /** The gateway has the message. */
    @EventType("chat_session.message_confirmed")
    record ChatMessageConfirmed(ChatSessionId sessionId, ChatMessageId messageId) implements ChatEvent {}

    /**
     * The message did not reach the agent, as far as we know, and its sender is told so.
     *
     * @param message what the gateway says about it
     */
    @EventType("chat_session.message_failed")
    record ChatMessageFailed(
            ChatSessionId sessionId,
            ChatMessageId messageId,
            ChatFault fault,
            @Personal @Nullable String message) implements ChatEvent {}

    /**
     * The gateway says that the agent cannot go on, after it had confirmed what was said to it.
     *
     * @param messageId which message is meant; null when it did not say
     * @param message what the gateway says about it
     * @param clientMessageId as the sender calls the message that is meant
     */
    @EventType(value = "chat_session.fault_reported", revision = 2)
    record ChatFaultReported(
            ChatSessionId sessionId,
            @Nullable ChatMessageId messageId,
            H5UserId h5UserId,
            AgentId agentId,
            ChatFault fault,
            @Personal @Nullable String message,
            @Nullable String clientMessageId)
            implements ChatEvent {}

    /**
     * The agent said something.
     *
     * @param inReplyTo the message that it answers; null when it is none, or not said
     * @param clientMessageId as the sender calls the message that it answers
     * @param extra what else the person is shown, by name
     */
    @EventType("chat_session.reply_received")
    record ChatReplyReceived(
            ChatSessionId sessionId,
            ChatMessageId messageId,
            H5UserId h5UserId,
            AgentId agentId,
            @Nullable ChatMessageId inReplyTo,
            @Nullable String clientMessageId,
            @Personal String content,
            @Personal Map<String, @Nullable Object> extra)
            implements ChatEvent {}

    /** Replies were written to a socket of the person. */
    @EventType("chat_session.replies_delivered")
    record ChatRepliesDelivered(ChatSessionId sessionId, List<ChatMessageId> messageIds) implements ChatEvent {}

    /** Nothing more is said here. */
    @EventType("chat_session.closed")
    record ChatSessionClosed(ChatSessionId sessionId) implements ChatEvent {}
}
