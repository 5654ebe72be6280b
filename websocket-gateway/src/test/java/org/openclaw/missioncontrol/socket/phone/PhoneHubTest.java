package org.openclaw.missioncontrol.socket.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatMessageConfirmed;
import org.openclaw.missioncontrol.api.chat.ChatEvent.ChatReplyReceived;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatMessageStatus;
import org.openclaw.missioncontrol.api.chat.ChatMessageView;
import org.openclaw.missioncontrol.api.chat.ChatQuery.MissedReplies;
import org.openclaw.missioncontrol.api.chat.ChatRole;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.gateway.GatewayEvent.GatewayWentOffline;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.gateway.GatewayStatusCause;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.Actor;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.platform.eventlog.Envelope;
import org.openclaw.missioncontrol.platform.web.Json;
import org.openclaw.missioncontrol.socket.support.Receiver;

class PhoneHubTest {
    private static final OrganizationId HERE = OrganizationId.next();
    private static final AgentId AGENT = AgentId.next();
    private static final GatewayId GATEWAY = GatewayId.next();
    private static final ChatSessionId SESSION = ChatSessionId.next();

    private final Deliveries deliveries = mock();
    private final PhoneHub hub = new PhoneHub(new PhoneFrames(Json.mapper(), deliveries, false));
    private final Caller.H5User person = new Caller.H5User(H5UserId.next(), HERE);
    private final Receiver receiver = new Receiver();
    private final Phone phone = new Phone(person, receiver.socket());

    private void happens(long position, Object event) {
        var gateway = new Actor(Actor.Type.GATEWAY, GATEWAY.toString());
        hub.on(
                event,
                new Envelope("id", position, 0, Instant.EPOCH, HERE, gateway, "request", "request", "relay", null));
    }

    private ChatReplyReceived reply(String content) {
        return new ChatReplyReceived(
                SESSION, ChatMessageId.next(), person.h5UserId(), AGENT, null, null, content, Map.of());
    }

    private static MissedReplies missed(long position, String... contents) {
        var replies = List.of(contents).stream()
                .map(content -> new ChatMessageView(
                        ChatMessageId.next(),
                        SESSION,
                        AGENT,
                        ChatRole.AGENT,
                        content,
                        ChatMessageStatus.SENT,
                        null,
                        null,
                        null,
                        Map.of(),
                        Instant.EPOCH))
                .toList();
        return new MissedReplies(position, replies);
    }

    private List<String> contents() throws Exception {
        return receiver.received().stream()
                .map(frame ->
                        Json.mapper().readTree(frame).at("/payload/content").asString(""))
                .toList();
    }

    @Nested
    class Coming_in {
        @Test
        void begins_behind_what_nobody_was_there_to_hear() {
            happens(5, reply("before"));
            assertThat(hub.enter(phone)).hasValue(5);
        }

        @Test
        void brings_first_what_was_missed_and_then_what_has_come_since_each_once() throws Exception {
            hub.enter(phone);
            happens(6, reply("missed as well"));
            happens(7, reply("live"));
            hub.goLive(phone, missed(6, "missed", "missed as well"));
            happens(8, reply("later"));
            assertThat(contents()).containsExactly("missed", "missed as well", "live", "later");
        }

        @Test
        void is_for_ten_phones_of_one_person() {
            for (var i = 0; i < 10; i++)
                assertThat(hub.enter(new Phone(person, new Receiver().socket())))
                        .isPresent();
            assertThat(hub.enter(phone)).isEmpty();
        }
    }

    @Test
    void a_reply_counts_as_delivered_when_it_has_been_written() {
        hub.enter(phone);
        hub.goLive(phone, missed(0));
        var reply = reply("hello");
        happens(1, reply);
        verify(deliveries, timeout(5_000)).note(eq(SESSION), eq(reply.messageId()), any());
    }

    @Test
    void what_becomes_of_a_message_is_told_to_the_phone_that_sent_it() throws Exception {
        hub.enter(phone);
        hub.goLive(phone, missed(0));
        var message = ChatMessageId.next();
        hub.await(new Waiting(phone, message, "local-1", AGENT, SESSION, System.nanoTime()));
        happens(1, new ChatMessageConfirmed(SESSION, message));
        happens(2, new ChatMessageConfirmed(SESSION, ChatMessageId.next()));
        assertThat(receiver.received()).singleElement().asString().contains("chat_ack", "local-1");
    }

    @Test
    void who_was_answered_while_he_was_being_given_up_waits_no_more() {
        var message = ChatMessageId.next();
        var waiting = new Waiting(phone, message, "local-1", AGENT, SESSION, 0);
        hub.await(waiting);
        happens(1, new ChatMessageConfirmed(SESSION, message));
        assertThat(hub.renew(waiting, waiting.renewed())).isFalse();
        assertThat(hub.waitingSinceBefore(System.nanoTime() + 1)).isEmpty();
    }

    @Test
    void older_pages_get_a_reply_under_its_older_name_as_well() throws Exception {
        var frames = new PhoneFrames(Json.mapper(), deliveries, true)
                .of(missed(0, "hello").replies().getFirst(), person);
        assertThat(frames.stream().map(frame -> frame.message().getPayload()))
                .satisfiesExactly(
                        now -> assertThat(now).contains("\"type\":\"chat\"").doesNotContain("session_key"),
                        then -> assertThat(then)
                                .contains("\"type\":\"chat_reply\"", "h5:" + person.h5UserId() + ":" + AGENT));
    }

    @Test
    void the_end_of_a_gateway_is_told_to_those_who_met_its_agents() throws Exception {
        hub.enter(phone);
        hub.goLive(phone, missed(0));
        happens(1, new GatewayWentOffline(GATEWAY, GatewayStatusCause.RELAY_CLOSED));
        phone.meet(AGENT, GATEWAY);
        happens(2, new GatewayWentOffline(GATEWAY, GatewayStatusCause.RELAY_CLOSED));
        assertThat(receiver.received()).singleElement().asString().contains("agent_offline", AGENT.toString());
    }
}
