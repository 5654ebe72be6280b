package org.openclaw.missioncontrol.socket.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.chat.ChatCommand.ConfirmChatMessage;
import org.openclaw.missioncontrol.api.chat.ChatCommand.ReceiveChatReply;
import org.openclaw.missioncontrol.api.chat.ChatCommand.ReportChatFault;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatQuery.FindChatSession;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.SessionKey;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.ChatReceived;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.Reply;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.RpcResult;
import org.openclaw.missioncontrol.socket.relay.GatewayFrame.Trouble;
import org.springframework.stereotype.Component;

/** Has recorded what gateways say about chats. */
@Component
class RelayChats {
    private final Cache<Line, ChatSessionId> sessions = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final RelayHub hub;
    private final Commands commands;
    private final Queries queries;

    RelayChats(RelayHub hub, Commands commands, Queries queries) {
        this.hub = hub;
        this.commands = commands;
        this.queries = queries;
    }

    /** What the session of the frame is called here: frames of one session are handled in their order. */
    Object session(GatewayFrame frame) {
        return switch (frame) {
            case Reply reply -> reply.payload().sessionKey();
            case Trouble trouble -> trouble.payload().sessionKey();
            case ChatReceived received ->
                id(received.id())
                        .flatMap(hub::chatOf)
                        .map(chat -> chat.key().toString())
                        .orElse(received.id());
            case RpcResult result -> result.payload().requestId();
            default -> frame;
        };
    }

    /** Nothing happens when nobody waits for it any more. */
    void confirm(ChatReceived received, Origin origin) {
        id(received.id())
                .ifPresent(message -> hub.chatOf(message)
                        .ifPresent(chat -> commands.post(new ConfirmChatMessage(chat.session(), message), origin)));
    }

    /** Also a repetition is fine: it changes nothing. */
    void receive(Reply reply, Caller.Gateway gateway, Origin origin) {
        var said = reply.payload();
        var name = id(reply.id());
        var answered = said.inReplyTo() != null ? id(said.inReplyTo()) : name;
        var message = name.map(known -> ChatMessageId.of(gateway.gatewayId(), known + " " + said.content()))
                .orElseGet(ChatMessageId::next);
        Map<String, @Nullable Object> extra = Objects.requireNonNullElse(said.extra(), Map.of());
        inSession(
                said.sessionKey(),
                gateway,
                session -> commands.post(
                        new ReceiveChatReply(session, message, answered.orElse(null), said.content(), extra), origin));
    }

    void receive(Trouble trouble, Caller.Gateway gateway, Origin origin) {
        var said = trouble.payload();
        var message = id(said.inReplyTo()).orElse(null);
        inSession(
                said.sessionKey(),
                gateway,
                session -> commands.post(new ReportChatFault(session, message, said.fault(), said.message()), origin));
    }

    /** What was found once may have ended since, and another one have begun under the same key. */
    private void inSession(String key, Caller.Gateway gateway, Consumer<ChatSessionId> work) {
        var line =
                SessionKey.parse(key).map(parsed -> new Line(gateway, parsed)).orElseThrow(RelayChats::unknown);
        var known = sessions.getIfPresent(line);
        try {
            work.accept(known != null ? known : find(line));
        } catch (Rejection refusal) {
            if (known == null || refusal.kind() != Rejection.Kind.NOT_FOUND) throw refusal;
            sessions.invalidate(line);
            work.accept(find(line));
        }
    }

    private ChatSessionId find(Line line) {
        commands.awaitViews();
        var found = queries.ask(new FindChatSession(line.key(), line.gateway()));
        sessions.put(line, found);
        return found;
    }

    private static Rejection unknown() {
        return Rejection.notFound("session_not_found", "There is no such chat session here.");
    }

    /** An id by which something can be recognised again; anything else is none. */
    private static Optional<ChatMessageId> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new ChatMessageId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private record Line(Caller.Gateway gateway, SessionKey key) {}
}
