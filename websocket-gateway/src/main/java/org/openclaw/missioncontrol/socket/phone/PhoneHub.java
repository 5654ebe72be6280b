package org.openclaw.missioncontrol.socket.phone;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.chat.ChatEvent.*;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatQuery.MissedReplies;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayWentOffline;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayWentOnline;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent;
import org.openclaw.missioncontrol.api.h5user.H5UserEvent.*;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.AuthError;
import org.openclaw.missioncontrol.socket.phone.PhoneFrame.Notice;
import org.openclaw.missioncontrol.socket.support.LogListener;
import org.springframework.stereotype.Component;

/** The people whose phones are connected to this node, and what they are told. */
@Component
class PhoneHub implements LogListener {
    private static final int MOST_PER_PERSON = 10;

    private final PhoneFrames frames;
    private final Map<H5UserId, Set<Phone>> phones = new HashMap<>();
    private final Map<ChatMessageId, Waiting> waiting = new ConcurrentHashMap<>();
    private long position;

    PhoneHub(PhoneFrames frames) {
        this.frames = frames;
    }

    /** Everything after the position that is returned will reach the phone; none when the person has too many already. */
    synchronized OptionalLong enter(Phone phone) {
        var own = phones.computeIfAbsent(phone.caller().h5UserId(), _ -> new HashSet<>());
        if (own.size() >= MOST_PER_PERSON) return OptionalLong.empty();
        own.add(phone);
        return OptionalLong.of(position);
    }

    synchronized void leave(Phone phone) {
        var own = phones.get(phone.caller().h5UserId());
        if (own != null && own.remove(phone) && own.isEmpty())
            phones.remove(phone.caller().h5UserId());
        waiting.values().removeIf(one -> one.phone() == phone);
    }

    /** First what the phone has missed; then, from that position on, what happens from now on. */
    synchronized void goLive(Phone phone, MissedReplies missed) {
        missed.replies().forEach(reply -> frames.of(reply, phone.caller()).forEach(phone.socket()::sendGathered));
        phone.feed().goLive(missed.position());
    }

    synchronized Collection<Phone> all() {
        return phones.values().stream().flatMap(Set::stream).toList();
    }

    /** Who wants to hear what becomes of a message says so before he sends it. */
    void await(Waiting one) {
        waiting.put(one.messageId(), one);
    }

    /** Whether he still waited. */
    boolean forget(Waiting one) {
        return waiting.remove(one.messageId(), one);
    }

    /** Who has waited too long waits anew, unless he has been answered meanwhile. */
    boolean renew(Waiting one, Waiting renewed) {
        return waiting.replace(one.messageId(), one, renewed);
    }

    /** Those who have waited since before this point of {@link System#nanoTime}. */
    List<Waiting> waitingSinceBefore(long nanos) {
        return waiting.values().stream().filter(one -> one.since() - nanos < 0).toList();
    }

    @Override
    public synchronized void beginsAfter(long begin) {
        position = begin;
    }

    /** As a whole: a phone comes before an event and hears it, or after it and finds it in what it has missed. */
    @Override
    public synchronized void on(Object event, Envelope envelope) {
        switch (event) {
            case ChatEvent e -> on(e, envelope);
            case GatewayWentOnline e -> tellOf(e.gatewayId(), "agent_online", envelope);
            case GatewayWentOffline e -> tellOf(e.gatewayId(), "agent_offline", envelope);
            case H5UserEvent e -> on(e, envelope);
            default -> {}
        }
        position = envelope.position();
    }

    private void on(ChatEvent event, Envelope envelope) {
        switch (event) {
            case ChatMessageSent e -> {
                var one = waiting.get(e.messageId());
                if (one != null && e.gatewayId() != null) one.phone().meet(e.agentId(), e.gatewayId());
            }
            case ChatMessageConfirmed e -> settle(e.messageId(), frames::acknowledge);
            case ChatMessageFailed e -> settle(e.messageId(), one -> frames.fail(one, e.fault(), e.message()));
            case ChatFaultReported e -> to(e.h5UserId(), phone -> frames.fail(phone, e, envelope));
            case ChatReplyReceived e -> tell(e, envelope);
            case ChatSessionOpened _, ChatRepliesDelivered _, ChatSessionClosed _ -> {}
        }
    }

    private void settle(ChatMessageId message, Consumer<Waiting> answer) {
        var one = waiting.remove(message);
        if (one != null) answer.accept(one);
    }

    private void tell(ChatReplyReceived event, Envelope envelope) {
        if (!phones.containsKey(event.h5UserId())) return;
        var said = frames.of(event, envelope);
        to(event.h5UserId(), phone -> {
            phone.meet(event.agentId(), GatewayId.of(envelope.actor().id()));
            said.forEach(frame -> phone.feed().receive(frame, envelope.position()));
        });
    }

    private void tellOf(GatewayId gateway, String news, Envelope envelope) {
        for (var phone : all())
            for (var agent : phone.metOn(gateway))
                phone.feed().receive(frames.write(Notice.of(news, agent)), envelope.position());
    }

    private void on(H5UserEvent event, Envelope envelope) {
        switch (event) {
            case H5UserAssigned e ->
                to(e.h5UserId(), phone -> {
                    phone.mayChatWith(
                            e.agentId(), new ChatSessionId(e.assignmentId().value()));
                    phone.feed().receive(frames.write(Notice.of(e, envelope.at())), envelope.position());
                });
            case H5UserUnassigned e ->
                to(e.h5UserId(), phone -> {
                    phone.mayNoMoreChatWith(e.agentId());
                    phone.feed().receive(frames.write(Notice.of(e)), envelope.position());
                });
            case H5UserSuspended e -> to(e.h5UserId(), this::showOut);
            case H5UserDeleted e -> to(e.h5UserId(), this::showOut);
            case H5UserTokenReused e ->
                to(e.h5UserId(), phone -> phone.socket().close(4001, "a token of yours was used twice"));
            default -> {}
        }
    }

    private void showOut(Phone phone) {
        phone.socket().send(frames.write(AuthError.inactive()));
        phone.socket().close(4001, "user inactive");
    }

    private void to(H5UserId person, Consumer<Phone> work) {
        new ArrayList<>(phones.getOrDefault(person, Set.of())).forEach(work);
    }
}
