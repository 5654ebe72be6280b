package org.openclaw.missioncontrol.query.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatMessageView;
import org.openclaw.missioncontrol.api.chat.ChatQuery.*;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.ChatSessionView;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Page;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.query.support.Order;
import org.openclaw.missioncontrol.query.support.Rows;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;

/** Answers what people ask about their own chats, and gateways about those of their agents. */
@Component
class ChatQueries {
    private static final Duration REPLIES_WAIT = Duration.ofHours(24);
    private static final Duration MESSAGES_WAIT = Duration.ofSeconds(5);
    private static final Limit MOST_WAITING = Limit.of(100);
    private static final Order SESSIONS = new Order(Sort.by(Sort.Direction.DESC, "lastMessageAt", "id"), Map.of());
    private static final Order MESSAGES = new Order(Sort.by(Sort.Direction.DESC, "position"), Map.of());

    private final Rows rows;
    private final ChatMessageRows messages;

    ChatQueries(Rows rows, ChatMessageRows messages) {
        this.rows = rows;
        this.messages = messages;
    }

    @QueryHandler
    Page<ChatSessionView> answer(ListChatSessions query) {
        return rows.page(
                ChatSessionRow.class,
                List.of(ownedBy(query.caller())),
                query.paging(),
                SESSIONS,
                ChatSessionRow::toView);
    }

    @QueryHandler
    Page<ChatMessageView> answer(ListChatMessages query) {
        var session = rows.one(
                        ChatSessionRow.class, query.sessionId(), query.caller().organizationId())
                .filter(row -> row.h5UserId.equals(query.caller().h5UserId().value()))
                .orElseThrow(() -> Rejection.notFound("chat session"));
        Specification<ChatMessageRow> inSession = (row, _, is) -> is.equal(row.get("sessionId"), session.id);
        return rows.page(
                ChatMessageRow.class,
                List.of(ownedBy(query.caller()), inSession),
                query.paging(),
                MESSAGES,
                ChatMessageRow::toView);
    }

    @QueryHandler
    ChatMessageView answer(GetChatMessage query) {
        return own(query.messageId(), query.caller())
                .orElseThrow(() -> Rejection.notFound("chat message"))
                .toView();
    }

    @QueryHandler
    MissedReplies answer(ListMissedReplies query) {
        var found = missed(query.lastMessageId(), query.caller());
        var replies = found.reversed().stream()
                .map(PlacedMessage::message)
                .filter(Objects::nonNull)
                .map(ChatMessageRow::toView)
                .toList();
        return new MissedReplies(found.getFirst().position(), replies);
    }

    private List<PlacedMessage> missed(@Nullable ChatMessageId last, Caller.H5User caller) {
        var user = caller.h5UserId().value();
        var organization = caller.organizationId().value();
        var since = Instant.now().minus(REPLIES_WAIT);
        return Optional.ofNullable(last)
                .flatMap(known ->
                        own(known, caller).or(() -> own(ChatMessageId.of(caller.h5UserId(), known.toString()), caller)))
                .map(row -> messages.findAfter(row.position, user, organization, since, MOST_WAITING))
                .orElseGet(() -> messages.findUndelivered(user, organization, since, MOST_WAITING));
    }

    @QueryHandler
    Unconfirmed answer(ListUnconfirmed query) {
        var found = messages.findUnconfirmed(
                query.caller().gatewayId().value(),
                query.caller().organizationId().value(),
                Instant.now().minus(MESSAGES_WAIT));
        var waiting = found.stream()
                .map(PlacedMessage::message)
                .filter(Objects::nonNull)
                .map(ChatMessageRow::toUnconfirmed)
                .toList();
        return new Unconfirmed(found.getFirst().position(), waiting);
    }

    /** Whether the agent lives on the gateway is looked at when something is said. */
    @QueryHandler
    ChatSessionId answer(FindChatSession query) {
        Specification<ChatSessionRow> matching = (row, _, is) -> is.and(
                is.equal(row.get("h5UserId"), query.key().h5UserId().value()),
                is.equal(row.get("agentId"), query.key().agentId().value()),
                is.equal(
                        row.get("organizationId"),
                        query.caller().organizationId().value()),
                is.equal(row.get("status"), ChatSessionView.Status.ACTIVE));
        return rows.one(ChatSessionRow.class, matching)
                .map(row -> new ChatSessionId(row.id))
                .orElseThrow(() -> Rejection.notFound("session_not_found", "There is no such chat session here."));
    }

    private Optional<ChatMessageRow> own(ChatMessageId message, Caller.H5User caller) {
        return rows.one(ChatMessageRow.class, message, caller.organizationId())
                .filter(row -> row.h5UserId.equals(caller.h5UserId().value()));
    }

    private static <R> Specification<R> ownedBy(Caller.H5User caller) {
        return (row, _, is) -> is.and(
                is.equal(row.get("h5UserId"), caller.h5UserId().value()),
                is.equal(row.get("organizationId"), caller.organizationId().value()));
    }
}
