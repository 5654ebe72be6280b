package org.openclaw.missioncontrol.command.chat;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatCommand.*;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.chat.ChatEvent.*;
import org.openclaw.missioncontrol.api.chat.ChatFault;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

/** What a person and an agent say to each other while the one is assigned to the other. */
@Aggregate(type = "chat_session")
class ChatSession {
    private static final int MOST_WAITING_REPLIES = 100;

    @AggregateIdentifier
    private ChatSessionId id;

    private OrganizationId organization;
    private H5UserId user;
    private AgentId agent;
    private boolean closed;
    private final Set<ChatMessageId> unconfirmed = new HashSet<>();
    private final LinkedHashSet<ChatMessageId> undelivered = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init") // Its events fill it.
    ChatSession() {}

    /** What cannot reach the agent is recorded as well, with the reason. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SendChatMessage command, Caller caller, ChatGuard guard) {
        var sender = person(caller);
        var way = guard.way(command.sessionId(), command.messageId(), sender, command.agentId());
        if (way.isKnown())
            throw Rejection.conflict("message_known", "This message was sent before. Give a new one another id.");
        if (id == null)
            apply(new ChatSessionOpened(
                    command.sessionId(), sender.organizationId(), sender.h5UserId(), command.agentId()));
        requireOpen();
        apply(new ChatMessageSent(
                id,
                command.messageId(),
                user,
                agent,
                way.isOpen() ? way.gateway() : null,
                command.content(),
                command.clientMessageId()));
        if (way.gateway() == null) fail(command.messageId(), ChatFault.AGENT_UNAVAILABLE);
        else if (!way.isOpen()) fail(command.messageId(), ChatFault.GATEWAY_OFFLINE);
    }

    private static Caller.H5User person(Caller caller) {
        if (caller instanceof Caller.H5User person) return person;
        throw Rejection.notFound("session_not_found", "There is no such chat session. Leave session_id out.");
    }

    private void fail(ChatMessageId message, ChatFault fault) {
        apply(new ChatMessageFailed(id, message, fault, null));
    }

    /** What has been given up already stays given up. */
    @CommandHandler
    void handle(ConfirmChatMessage command, Caller caller, ChatGuard guard) {
        requireHosted(caller, guard);
        if (unconfirmed.contains(command.messageId())) apply(new ChatMessageConfirmed(id, command.messageId()));
    }

    @CommandHandler
    void handle(ExpireChatMessage command, Caller caller) {
        requireProcess(caller);
        if (unconfirmed.contains(command.messageId())) fail(command.messageId(), ChatFault.GATEWAY_OFFLINE);
    }

    @CommandHandler
    void handle(ReportChatFault command, Caller caller, ChatGuard guard) {
        requireHosted(caller, guard);
        requireOpen();
        var message = command.messageId();
        if (message != null && unconfirmed.contains(message))
            apply(new ChatMessageFailed(id, message, command.fault(), command.message()));
        else apply(reported(command, guard.message(message, id)));
    }

    private ChatFaultReported reported(ReportChatFault command, Optional<ChatGuard.Message> meant) {
        return new ChatFaultReported(
                id,
                meant.map(ChatGuard.Message::id).orElse(null),
                user,
                agent,
                command.fault(),
                command.message(),
                meant.map(ChatGuard.Message::clientMessageId).orElse(null));
    }

    /** A repetition changes nothing. */
    @CommandHandler
    void handle(ReceiveChatReply command, Caller caller, ChatGuard guard) {
        requireHosted(caller, guard);
        requireOpen();
        if (guard.isKnown(command.messageId())) return;
        var answered = guard.message(command.inReplyTo(), id);
        apply(new ChatReplyReceived(
                id,
                command.messageId(),
                user,
                agent,
                answered.map(ChatGuard.Message::id).orElse(null),
                answered.map(ChatGuard.Message::clientMessageId).orElse(null),
                command.content(),
                command.extra()));
    }

    @CommandHandler
    void handle(DeliverChatReplies command, Caller caller) {
        requireProcess(caller);
        var delivered =
                command.messageIds().stream().filter(undelivered::contains).toList();
        if (!delivered.isEmpty()) apply(new ChatRepliesDelivered(id, delivered));
    }

    @CommandHandler
    void handle(CloseChatSession command, Caller caller) {
        requireProcess(caller);
        if (!closed) apply(new ChatSessionClosed(id));
    }

    private void requireOpen() {
        if (closed) throw unknown();
    }

    /** A gateway speaks for its own agents alone. */
    private void requireHosted(Caller caller, ChatGuard guard) {
        if (!(caller instanceof Caller.Gateway gateway)
                || !gateway.organizationId().equals(organization)
                || !guard.hosts(gateway.gatewayId(), agent)) throw unknown();
    }

    private void requireProcess(Caller caller) {
        if (!(caller instanceof Caller.Process process)
                || !process.organizationId().equals(organization)) throw unknown();
    }

    private static Rejection unknown() {
        return Rejection.notFound("session_not_found", "There is no such chat session here.");
    }

    @EventSourcingHandler
    void evolve(ChatEvent event) {
        switch (event) {
            case ChatSessionOpened e -> begin(e);
            case ChatMessageSent e -> unconfirmed.add(e.messageId());
            case ChatMessageConfirmed e -> unconfirmed.remove(e.messageId());
            case ChatMessageFailed e -> unconfirmed.remove(e.messageId());
            case ChatFaultReported _ -> {}
            case ChatReplyReceived e -> await(e.messageId());
            case ChatRepliesDelivered e -> e.messageIds().forEach(undelivered::remove);
            case ChatSessionClosed _ -> closed = true;
        }
    }

    private void begin(ChatSessionOpened event) {
        id = event.sessionId();
        organization = event.organizationId();
        user = event.h5UserId();
        agent = event.agentId();
    }

    /** More are not delivered anyway. */
    private void await(ChatMessageId reply) {
        undelivered.add(reply);
        if (undelivered.size() > MOST_WAITING_REPLIES) undelivered.removeFirst();
    }
}
