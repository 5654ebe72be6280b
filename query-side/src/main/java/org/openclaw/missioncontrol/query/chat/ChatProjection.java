package org.openclaw.missioncontrol.query.chat;

import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.chat.ChatEvent.*;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatMessageStatus;
import org.openclaw.missioncontrol.api.chat.ChatRole;
import org.openclaw.missioncontrol.api.chat.ChatSessionView.Status;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.query.ViewWriter;
import org.openclaw.missioncontrol.platform.query.Views;
import org.openclaw.missioncontrol.platform.sql.Columns;
import org.springframework.stereotype.Component;

/** Keeps chats as people see them. */
@Component
@ProcessingGroup(Views.GROUP)
class ChatProjection {
    private final ViewWriter views;

    ChatProjection(ViewWriter views) {
        this.views = views;
    }

    @EventHandler
    void on(ChatEvent event, Envelope envelope) {
        switch (event) {
            case ChatSessionOpened e -> open(e, envelope);
            case ChatMessageSent e -> add(e, envelope);
            case ChatReplyReceived e -> add(e, envelope);
            case ChatMessageConfirmed e -> settle(e.messageId(), ChatMessageStatus.DELIVERED, null);
            case ChatMessageFailed e ->
                settle(e.messageId(), ChatMessageStatus.FAILED, e.fault().name());
            case ChatRepliesDelivered e ->
                e.messageIds().forEach(reply -> settle(reply, ChatMessageStatus.DELIVERED, null));
            case ChatSessionClosed e ->
                views.write(
                        "UPDATE chat_session_view SET status = ?, updated_at = ? WHERE id = ?",
                        Status.CLOSED,
                        envelope.at(),
                        e.sessionId());
            case ChatFaultReported _ -> {}
        }
    }

    private void open(ChatSessionOpened event, Envelope envelope) {
        views.write(
                """
                INSERT INTO chat_session_view (id, organization_id, h5_user_id, agent_id, status, last_message_at,
                    created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.sessionId(),
                event.organizationId(),
                event.h5UserId(),
                event.agentId(),
                Status.ACTIVE,
                envelope.at(),
                envelope.at(),
                envelope.at());
    }

    private void add(ChatMessageSent event, Envelope envelope) {
        views.write(
                """
                INSERT INTO chat_message_view (id, session_id, organization_id, role, content, status, gateway_id,
                    client_message_id, extra, created_at, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?) ON CONFLICT DO NOTHING
                """,
                event.messageId(),
                event.sessionId(),
                envelope.organizationId(),
                ChatRole.USER,
                event.content(),
                ChatMessageStatus.SENT,
                event.gatewayId(),
                event.clientMessageId(),
                envelope.at(),
                envelope.position());
        touch(event, event.gatewayId(), envelope);
    }

    private void add(ChatReplyReceived event, Envelope envelope) {
        Map<String, @Nullable Object> extra = event.extra();
        views.write(
                """
                INSERT INTO chat_message_view (id, session_id, organization_id, role, content, status, in_reply_to, extra,
                    created_at, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?) ON CONFLICT DO NOTHING
                """,
                event.messageId(),
                event.sessionId(),
                envelope.organizationId(),
                ChatRole.AGENT,
                event.content(),
                ChatMessageStatus.SENT,
                event.inReplyTo(),
                Columns.json(extra),
                envelope.at(),
                envelope.position());
        touch(event, null, envelope);
    }

    private void touch(ChatEvent event, @Nullable GatewayId gateway, Envelope envelope) {
        views.write("""
            UPDATE chat_session_view SET last_message_at = ?, updated_at = ?, gateway_id = coalesce(?, gateway_id)
             WHERE id = ?
            """, envelope.at(), envelope.at(), gateway, event.sessionId());
    }

    private void settle(ChatMessageId message, ChatMessageStatus status, @Nullable String fault) {
        views.write("UPDATE chat_message_view SET status = ?, fault = ? WHERE id = ?", status, fault, message);
    }
}
