package org.openclaw.missioncontrol.query.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.ChatSessionView;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.query.support.Rows;

/** A chat session as it is read. */
@Entity
@Immutable
@Table(name = "chat_session_row")
@SuppressWarnings("NullAway.Init") // Hibernate fills it.
class ChatSessionRow {
    @Id
    UUID id;

    UUID organizationId;

    @Column(name = "h5_user_id")
    UUID h5UserId;

    UUID agentId;

    @Nullable
    String agentName;

    @Nullable
    UUID gatewayId;

    @Enumerated(EnumType.STRING)
    ChatSessionView.Status status;

    Instant lastMessageAt;
    Instant createdAt;
    Instant updatedAt;

    ChatSessionView toView() {
        return new ChatSessionView(
                new ChatSessionId(id),
                new H5UserId(h5UserId),
                new AgentId(agentId),
                agentName,
                Rows.id(gatewayId, GatewayId::new),
                status,
                lastMessageAt,
                createdAt,
                updatedAt);
    }
}
