package org.openclaw.missioncontrol.socket.phone;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatFaultReported;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatReplyReceived;
import org.openclaw.missioncontrol.api.chat.ChatFault;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatMessageView;
import org.openclaw.missioncontrol.api.chat.ChatRole;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.chat.SessionKey;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.*;
import org.openclaw.missioncontrol.socket.support.Frame;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happened into what phones are told. */
@Component
class PhoneFrames {
    private static final Set<String> OURS =
            Set.of("agent_id", "content", "session_id", "role", "in_reply_to", "session_key");

    private final JsonMapper json;
    private final Deliveries deliveries;
    private final boolean forOldPages;

    PhoneFrames(
            JsonMapper json,
            Deliveries deliveries,
            @Value("${mission-control.compat.h5-chat-reply:false}") boolean forOldPages) {
        this.json = json;
        this.deliveries = deliveries;
        this.forOldPages = forOldPages;
    }

    Frame write(PhoneFrame frame) {
        return Frame.of(json.writeValueAsString(frame));
    }

    /** A reply that comes in just now. */
    List<Frame> of(ChatReplyReceived event, Envelope envelope) {
        var key = new SessionKey(event.h5UserId(), event.agentId());
        var person = new Caller.H5User(event.h5UserId(), envelope.organizationId());
        return reply(
                event.messageId(),
                key,
                event.sessionId(),
                event.content(),
                event.clientMessageId(),
                event.extra(),
                envelope.at(),
                person);
    }

    /** A reply that the phone has missed. */
    List<Frame> of(ChatMessageView reply, Caller.H5User person) {
        return reply(
                reply.id(),
                new SessionKey(person.h5UserId(), reply.agentId()),
                reply.sessionId(),
                reply.content(),
                reply.clientMessageId(),
                reply.extra(),
                reply.createdAt(),
                person);
    }

    private List<Frame> reply(
            ChatMessageId id,
            SessionKey key,
            ChatSessionId session,
            String content,
            @Nullable String inReplyTo,
            Map<String, @Nullable Object> extra,
            Instant at,
            Caller.H5User person) {
        var more = new HashMap<>(extra);
        more.keySet().removeAll(OURS);
        var said = new Said(key.agentId(), content, session, ChatRole.AGENT, inReplyTo, null, more);
        Runnable written = () -> deliveries.note(session, id, person);
        var frame = Frame.of(json.writeValueAsString(new Reply(id, said, at)), written);
        if (!forOldPages) return List.of(frame);
        var old = new Said(key.agentId(), content, session, ChatRole.AGENT, inReplyTo, key.toString(), more);
        return List.of(frame, write(new OldReply(id, old, at)));
    }

    void acknowledge(Waiting one) {
        var taken = new Taken(one.agentId(), one.sessionId(), one.messageId(), "sent");
        one.phone().socket().send(write(new ChatAck(one.frameId(), taken, Instant.now())));
    }

    /** Older pages stop waiting only when they hear that the agent is offline. */
    void fail(Waiting one, ChatFault fault, @Nullable String message) {
        fail(one.phone(), one.agentId(), fault, message, one.frameId())
                .forEach(one.phone().socket()::send);
    }

    void fail(Phone phone, ChatFaultReported event, Envelope envelope) {
        fail(phone, event.agentId(), event.fault(), event.message(), event.clientMessageId())
                .forEach(frame -> phone.feed().receive(frame, envelope.position()));
    }

    private Stream<Frame> fail(
            Phone phone, AgentId agent, ChatFault fault, @Nullable String message, @Nullable String refId) {
        var words = Objects.requireNonNullElseGet(message, () -> words(fault));
        return Stream.of(write(ErrorFrame.of(fault.name(), words, refId)), write(Notice.of("agent_offline", agent)));
    }

    private static String words(ChatFault fault) {
        return switch (fault) {
            case AGENT_UNAVAILABLE -> "The agent is not available. Try again later.";
            case GATEWAY_OFFLINE -> "The agent cannot be reached at the moment. Send it again later.";
        };
    }
}
