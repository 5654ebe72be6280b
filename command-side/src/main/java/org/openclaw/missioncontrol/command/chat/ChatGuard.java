package org.openclaw.missioncontrol.command.chat;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.agent.AgentStatus;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a chat must know of assignments, agents, gateways and messages, read in the transaction of the events. */
@Component
class ChatGuard {
    private final JdbcClient db;

    ChatGuard(JdbcClient db) {
        this.db = db;
    }

    /**
     * How a message can reach its agent, in one statement.
     *
     * @throws Rejection when the sender is not assigned to the agent
     */
    Way way(ChatSessionId session, ChatMessageId message, Caller.H5User sender, AgentId agent) {
        return db.sql("""
            SELECT a.gateway_id, coalesce(p.relay_until > now(), false) AS is_open,
                   exists(SELECT FROM chat_message_lookup WHERE id = :message) AS is_known
              FROM h5_assignment_lookup s
              LEFT JOIN agent_lookup a ON a.id = s.agent_id AND a.status <> :deleting
              LEFT JOIN gateway_presence p ON p.gateway_id = a.gateway_id
             WHERE s.id = :session AND s.h5_user_id = :user AND s.agent_id = :agent
               AND s.organization_id = :organization
            """)
                .param("message", message.value())
                .param("deleting", AgentStatus.DELETING)
                .param("session", session.value())
                .param("user", sender.h5UserId().value())
                .param("agent", agent.value())
                .param("organization", sender.organizationId().value())
                .query((row, _) -> Way.of(
                        row.getObject("gateway_id", UUID.class), row.getBoolean("is_open"), row.getBoolean("is_known")))
                .optional()
                .orElseThrow(() -> Rejection.notFound(
                        "assignment_not_found", "You are not assigned to this agent. Ask an admin to assign you."));
    }

    boolean isKnown(ChatMessageId message) {
        return db.sql("SELECT exists(SELECT FROM chat_message_lookup WHERE id = ?)")
                .param(message.value())
                .query(Boolean.class)
                .single();
    }

    /** A message of the person in this session; nothing when there is none of that id. */
    Optional<Message> message(@Nullable ChatMessageId message, ChatSessionId session) {
        if (message == null) return Optional.empty();
        return db.sql("SELECT client_message_id FROM chat_message_lookup WHERE id = ? AND session_id = ? AND NOT"
                        + " is_reply")
                .params(message.value(), session.value())
                .query((row, _) -> new Message(message, row.getString("client_message_id")))
                .optional();
    }

    /** Whether the agent lives on the gateway. */
    boolean hosts(GatewayId gateway, AgentId agent) {
        return db.sql("SELECT exists(SELECT FROM agent_lookup WHERE id = ? AND gateway_id = ?)")
                .params(agent.value(), gateway.value())
                .query(Boolean.class)
                .single();
    }

    /** @param clientMessageId as its sender calls it */
    record Message(ChatMessageId id, @Nullable String clientMessageId) {}

    /**
     * How a message can reach its agent.
     *
     * @param gateway on which the agent lives; null when it lives nowhere
     * @param isOpen whether the gateway can be reached
     * @param isKnown whether the message was sent before
     */
    record Way(@Nullable GatewayId gateway, boolean isOpen, boolean isKnown) {
        private static Way of(@Nullable UUID gateway, boolean isOpen, boolean isKnown) {
            return new Way(gateway == null ? null : new GatewayId(gateway), isOpen, isKnown);
        }
    }
}
