package org.openclaw.missioncontrol.api.chat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Paging;
import org.openclaw.missioncontrol.api.support.Query;

/** Everything that can be asked about chats: by the person himself, and by the gateway of the agent. */
public sealed interface ChatQuery {
    Caller caller();

    /** The sessions of the person, the one with the newest message first. */
    record ListChatSessions(Paging paging, Caller.H5User caller) implements ChatQuery, Query<Page<ChatSessionView>> {}

    /** What was said in a session of the person, newest first. */
    record ListChatMessages(ChatSessionId sessionId, Paging paging, Caller.H5User caller)
            implements ChatQuery, Query<Page<ChatMessageView>> {}

    /** One message of the person. */
    record GetChatMessage(ChatMessageId messageId, Caller.H5User caller) implements ChatQuery, Query<ChatMessageView> {}

    /**
     * The replies that the person has not got yet, oldest first: of the last 24 h and 100 at most.
     *
     * @param lastMessageId the last reply that he has got, or a message of his own by either name; null or unknown when
     *     that is not known: then those count that were never written to any socket of his
     */
    record ListMissedReplies(@Nullable ChatMessageId lastMessageId, Caller.H5User caller)
            implements ChatQuery, Query<MissedReplies> {}

    /** What goes to the gateway and is not confirmed yet, oldest first; only what can still be confirmed. */
    record ListUnconfirmed(Caller.Gateway caller) implements ChatQuery, Query<Unconfirmed> {}

    /** The session that a key stands for at present. */
    record FindChatSession(SessionKey key, Caller.Gateway caller) implements ChatQuery, Query<ChatSessionId> {}

    /** @param position of the log at which this was so */
    record MissedReplies(long position, List<ChatMessageView> replies) {}

    /** @param position of the log at which this was so */
    record Unconfirmed(long position, List<Message> messages) {
        /** A message on its way. */
        public record Message(
                ChatMessageId messageId,
                ChatSessionId sessionId,
                SessionKey key,
                String content,
                @Nullable String clientMessageId,
                Instant sentAt) {}
    }
}
