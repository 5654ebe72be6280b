package org.openclaw.missioncontrol.command.chat;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.chat.ChatEvent.*;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.platform.command.Lookups;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.springframework.stereotype.Component;

/** Keeps which messages there were, and which of them nobody has confirmed yet, in the transaction of the events. */
@Component
@ProcessingGroup(Lookups.GROUP)
class ChatLookup {
    private final Lookups lookups;

    ChatLookup(Lookups lookups) {
        this.lookups = lookups;
    }

    @EventHandler
    void on(ChatEvent event, Envelope envelope) {
        switch (event) {
            case ChatMessageSent e -> add(e, envelope);
            case ChatReplyReceived e -> lookups.write("""
                INSERT INTO chat_message_lookup (id, session_id, organization_id, is_reply)
                VALUES (?, ?, ?, true)
                """, e.messageId(), e.sessionId(), envelope.organizationId());
            case ChatMessageConfirmed e -> settle(e.messageId());
            case ChatMessageFailed e -> settle(e.messageId());
            case ChatSessionOpened _, ChatFaultReported _, ChatRepliesDelivered _, ChatSessionClosed _ -> {}
        }
    }

    private void add(ChatMessageSent event, Envelope envelope) {
        lookups.write(
                """
                INSERT INTO chat_message_lookup (id, session_id, organization_id, is_reply, client_message_id,
                    unconfirmed_since)
                VALUES (?, ?, ?, false, ?, CASE WHEN ? THEN now() END)
                """,
                event.messageId(),
                event.sessionId(),
                envelope.organizationId(),
                event.clientMessageId(),
                event.gatewayId() != null);
    }

    private void settle(ChatMessageId message) {
        lookups.write(
                "UPDATE chat_message_lookup SET unconfirmed_since = NULL WHERE id = ? AND unconfirmed_since IS NOT"
                        + " NULL",
                message);
    }
}
