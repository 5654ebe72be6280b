package org.openclaw.missioncontrol.api.chat;

import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;

/** Everything that can be asked of a chat session. */
public sealed interface ChatCommand {
    @TargetAggregateIdentifier
    ChatSessionId sessionId();

    /**
     * Says something to the agent. The session begins with the first message.
     *
     * @param clientMessageId as the sender calls it; null when he does not
     */
    record SendChatMessage(
            ChatSessionId sessionId,
            ChatMessageId messageId,
            AgentId agentId,
            String content,
            @Nullable String clientMessageId)
            implements ChatCommand {}

    /** The gateway says that it has the message. */
    record ConfirmChatMessage(ChatSessionId sessionId, ChatMessageId messageId) implements ChatCommand {}

    /** The gateway has not said in time that it has the message. */
    record ExpireChatMessage(ChatSessionId sessionId, ChatMessageId messageId) implements ChatCommand {}

    /**
     * The gateway says that something went wrong.
     *
     * @param messageId which message is meant; null when it did not say
     * @param message what it says, in words; null when it says nothing
     */
    record ReportChatFault(
            ChatSessionId sessionId,
            @Nullable ChatMessageId messageId,
            ChatFault fault,
            @Nullable String message) implements ChatCommand {}

    /**
     * The agent says something.
     *
     * @param inReplyTo the message that it answers; null when it is none, or not said
     * @param extra what else the person is shown, by name
     */
    record ReceiveChatReply(
            ChatSessionId sessionId,
            ChatMessageId messageId,
            @Nullable ChatMessageId inReplyTo,
            String content,
            Map<String, @Nullable Object> extra)
            implements ChatCommand {}

    /** Replies have been written to a socket of the person. */
    record DeliverChatReplies(ChatSessionId sessionId, List<ChatMessageId> messageIds) implements ChatCommand {}

    /** The person is not assigned to the agent any more. */
    record CloseChatSession(ChatSessionId sessionId) implements ChatCommand {}
}
