package org.openclaw.missioncontrol.socket.relay;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatMessageConfirmed;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatMessageFailed;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatMessageSent;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatQuery.Unconfirmed;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.SessionKey;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent.DispatchStored;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.*;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.socket.relay.RelayFrame.ChatSend;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.openclaw.missioncontrol.socket.support.LogListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The gateways that can be reached through this node, one connection for each, and what goes to them. */
@Component
class RelayHub implements LogListener {
    private final JsonMapper json;
    private final RelayCalls calls;
    private final Map<GatewayId, Relay> relays = new HashMap<>();
    private final Cache<ChatMessageId, Chat> unconfirmed = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1)) // by then it is confirmed or given up
            .build();
    private long position;

    RelayHub(JsonMapper json, RelayCalls calls) {
        this.json = json;
        this.calls = calls;
    }

    /** Everything after the position that is returned will reach the gateway. An older connection of it has to go. */
    synchronized long enter(Relay relay) {
        var older = relays.put(relay.gateway().gatewayId(), relay);
        if (older != null) replaced(older);
        return position;
    }

    synchronized void leave(Relay relay) {
        relays.remove(relay.gateway().gatewayId(), relay);
    }

    /** First what is on its way to the gateway; then, from that position on, what is said from now on. */
    synchronized void goLive(Relay relay, Unconfirmed known) {
        known.messages().forEach(message -> {
            unconfirmed.put(message.messageId(), new Chat(message.sessionId(), message.key()));
            relay.socket()
                    .sendGathered(write(ChatSend.of(
                            message.messageId(),
                            message.sessionId(),
                            message.key(),
                            message.content(),
                            message.clientMessageId(),
                            message.sentAt())));
        });
        relay.feed().goLive(known.position());
    }

    /** The chat of a message that was written to a gateway of this node and waits to be confirmed. */
    Optional<Chat> chatOf(ChatMessageId message) {
        return Optional.ofNullable(unconfirmed.getIfPresent(message));
    }

    /** It has another connection now, here or on another node. */
    void replaced(Relay relay) {
        relay.socket().close(1012, "replaced by a newer connection");
    }

    synchronized Collection<Relay> all() {
        return List.copyOf(relays.values());
    }

    @Override
    public synchronized void beginsAfter(long begin) {
        position = begin;
    }

    @Override
    public synchronized void on(Object event, Envelope envelope) {
        switch (event) {
            case GatewayRegistered e -> with(e.gatewayId(), relay -> rotate(relay, e.relayTokenHash()));
            case GatewayDeregistered e ->
                with(e.gatewayId(), relay -> relay.socket().close(1000, "signed off"));
            case GatewayDeleted e -> with(e.gatewayId(), relay -> relay.socket().close(4001, "the gateway is gone"));
            case ChatMessageSent e when e.gatewayId() != null -> with(e.gatewayId(), relay -> send(e, relay, envelope));
            case ChatMessageConfirmed e -> unconfirmed.invalidate(e.messageId());
            case ChatMessageFailed e -> unconfirmed.invalidate(e.messageId());
            case DispatchStored e -> with(e.about().gatewayId(), relay -> calls.send(relay, envelope.position()));
            default -> {}
        }
        position = envelope.position();
    }

    private void with(GatewayId gateway, Consumer<Relay> work) {
        var relay = relays.get(gateway);
        if (relay != null) work.accept(relay);
    }

    /** It may have come with the new token already. */
    private static void rotate(Relay relay, String newHash) {
        if (!relay.tokenHash().equals(newHash)) relay.socket().close(4001, "credentials rotated");
    }

    private void send(ChatMessageSent event, Relay relay, Envelope envelope) {
        var key = new SessionKey(event.h5UserId(), event.agentId());
        unconfirmed.put(event.messageId(), new Chat(event.sessionId(), key));
        var frame = ChatSend.of(
                event.messageId(), event.sessionId(), key, event.content(), event.clientMessageId(), envelope.at());
        relay.feed().receive(write(frame), envelope.position());
    }

    Frame write(RelayFrame frame) {
        return Frame.of(json.writeValueAsString(frame));
    }

    /** A session, and what gateways call it. */
    record Chat(ChatSessionId session, SessionKey key) {}
}
