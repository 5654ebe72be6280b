package org.openclaw.missioncontrol.query.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatFault;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatMessageStatus;
import org.openclaw.missioncontrol.api.chat.ChatMessageView;
import org.openclaw.missioncontrol.api.chat.ChatQuery.Unconfirmed;
import org.openclaw.missioncontrol.api.chat.ChatRole;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.ChatSessionView;
import org.openclaw.missioncontrol.api.chat.SessionKey;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.query.support.Rows;

/** A message as it is read. */
@Entity
@Immutable
@Table(name = "chat_message_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class ChatMessageRow {
    @Id
    UUID id;

    UUID organizationId;
    UUID sessionId;

    @Column(name = "h5_user_id")
    UUID h5UserId;

    UUID agentId;

    @Enumerated(EnumType.STRING)
    ChatRole role;

    String content;

    @Enumerated(EnumType.STRING)
    ChatMessageStatus status;

    @Enumerated(EnumType.STRING)
    @Nullable
    ChatFault fault;

    @Nullable
    UUID gatewayId;

    @Nullable
    UUID inReplyTo;

    @Nullable
    String clientMessageId;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, @Nullable Object> extra;

    @Enumerated(EnumType.STRING)
    ChatSessionView.Status sessionStatus;

    Instant createdAt;
    long position;

    ChatMessageView toView() {
        return new ChatMessageView(
                new ChatMessageId(id),
                new ChatSessionId(sessionId),
                new AgentId(agentId),
                role,
                content,
                status,
                fault,
                Rows.id(inReplyTo, ChatMessageId::new),
                clientMessageId,
                extra,
                createdAt);
    }

    Unconfirmed.Message toUnconfirmed() {
        return new Unconfirmed.Message(
                new ChatMessageId(id),
                new ChatSessionId(sessionId),
                new SessionKey(new H5UserId(h5UserId), new AgentId(agentId)),
                content,
                clientMessageId,
                createdAt);
    }
}
