package org.openclaw.missioncontrol.socket.phone;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatCommand.SendChatMessage;
import org.openclaw.missioncontrol.api.chat.ChatFault;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatQuery.GetChatMessage;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.support.Rejection;
import org.openclaw.missioncontrol.platform.command.Commands;
import org.openclaw.missioncontrol.platform.command.Origin;
import org.openclaw.missioncontrol.platform.query.Queries;
import org.openclaw.missioncontrol.socket.phone.PersonFrame.Chat;
import org.springframework.stereotype.Component;

/** Has sent what people say to agents. What becomes of it they hear from the log. */
@Component
class PhoneChats {
    private static final int MOST = 20;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final Cache<H5UserId, Bucket> left = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofMinutes(1))
            .maximumSize(100_000)
            .build();
    private final PhoneHub hub;
    private final PhoneFrames frames;
    private final Assignments assignments;
    private final Commands commands;
    private final Queries queries;

    PhoneChats(PhoneHub hub, PhoneFrames frames, Assignments assignments, Commands commands, Queries queries) {
        this.hub = hub;
        this.frames = frames;
        this.assignments = assignments;
        this.commands = commands;
        this.queries = queries;
    }

    /** @throws Rejection when it cannot be sent; nothing is recorded then */
    void send(Chat chat, Phone phone, String requestId) {
        requireFew(phone);
        var agent = chat.payload().agentId();
        var session = session(agent, phone);
        requireSession(chat.payload().sessionId(), session);
        var person = phone.caller();
        var message = uuid(chat.id())
                .map(id -> ChatMessageId.of(person.h5UserId(), id.toString()))
                .orElseGet(ChatMessageId::next);
        var waiting = new Waiting(phone, message, chat.id(), agent, session, System.nanoTime());
        hub.await(waiting);
        try {
            commands.post(
                    new SendChatMessage(session, message, agent, chat.payload().content(), chat.id()),
                    new Origin(person, Origin.Channel.SOCKET, requestId, null, null, null, null));
        } catch (Rejection refusal) {
            if (refusal.code().equals("message_known")) repeat(waiting);
            else forget(waiting, refusal);
        } catch (RuntimeException failure) {
            forget(waiting, failure);
        }
    }

    private void forget(Waiting waiting, RuntimeException failure) {
        hub.forget(waiting);
        throw failure;
    }

    private void requireFew(Phone phone) {
        var bucket = left.get(
                phone.caller().h5UserId(),
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(MOST).refillGreedy(MOST, WITHIN))
                        .build());
        if (!bucket.tryConsume(1))
            throw Rejection.tooManyRequests(
                    "too_many_messages", "You may send 20 messages in 10 seconds. Wait a moment.", 1);
    }

    /** Somebody who has just been assigned may know it before this node does. */
    private ChatSessionId session(AgentId agent, Phone phone) {
        return phone.sessionWith(agent)
                .or(() -> {
                    commands.awaitViews();
                    assignments.refresh(phone);
                    return phone.sessionWith(agent);
                })
                .orElseThrow(() -> Rejection.notFound(
                        "assignment_not_found", "You are not assigned to this agent. Ask an admin to assign you."));
    }

    private static void requireSession(@Nullable String said, ChatSessionId session) {
        if (said != null && !said.equals(session.toString()))
            throw Rejection.notFound(
                    "session_not_found", "There is no such chat session with this agent. Leave session_id out.");
    }

    /** What was sent before is answered as it was then. */
    private void repeat(Waiting waiting) {
        commands.awaitViews();
        var known = queries.ask(
                new GetChatMessage(waiting.messageId(), waiting.phone().caller()));
        switch (known.status()) {
            case SENT -> {} // it is still to be heard what becomes of it
            case DELIVERED -> {
                if (hub.forget(waiting)) frames.acknowledge(waiting);
            }
            case FAILED -> {
                var fault = known.fault() == null ? ChatFault.GATEWAY_OFFLINE : known.fault();
                if (hub.forget(waiting)) frames.fail(waiting, fault, null);
            }
        }
    }

    private static Optional<UUID> uuid(@Nullable String id) {
        try {
            return Optional.ofNullable(id).map(UUID::fromString);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
