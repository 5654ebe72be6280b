package org.openclaw.missioncontrol.command.chat;

import static org.openclaw.missioncontrol.api.chat.ChatFault.AGENT_UNAVAILABLE;
import static org.openclaw.missioncontrol.api.chat.ChatFault.GATEWAY_OFFLINE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.axonframework.test.matchers.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openclaw.missioncontrol.api.agent.AgentId;
import org.openclaw.missioncontrol.api.chat.ChatCommand.*;
import org.openclaw.missioncontrol.api.chat.ChatEvent;
import org.openclaw.missioncontrol.api.chat.ChatEvent.*;
import org.openclaw.missioncontrol.api.chat.ChatMessageId;
import org.openclaw.missioncontrol.api.chat.ChatSessionId;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.h5user.H5UserId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

class ChatSessionTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final ChatSessionId SESSION = ChatSessionId.next();
    private static final H5UserId USER = H5UserId.next();
    private static final AgentId AGENT = AgentId.next();
    private static final GatewayId GATEWAY = GatewayId.next();
    private static final ChatMessageId MESSAGE = ChatMessageId.next();
    private static final ChatMessageId REPLY = ChatMessageId.next();
    private static final Caller PERSON = new Caller.H5User(USER, ORGANIZATION);
    private static final Caller HOST = new Caller.Gateway(GATEWAY, ORGANIZATION);
    private static final Caller STRANGER = new Caller.Gateway(GatewayId.next(), ORGANIZATION);
    private static final Caller PROCESS = new Caller.Process("timer", ORGANIZATION);
    private static final SendChatMessage SEND = new SendChatMessage(SESSION, MESSAGE, AGENT, "Hello", "local-1");
    private static final ReceiveChatReply ANSWER = new ReceiveChatReply(SESSION, REPLY, MESSAGE, "Hi", Map.of());
    private static final ChatSessionOpened OPENED = new ChatSessionOpened(SESSION, ORGANIZATION, USER, AGENT);
    private static final ChatMessageSent SENT = sent(GATEWAY);
    private static final ChatReplyReceived REPLIED =
            new ChatReplyReceived(SESSION, REPLY, USER, AGENT, MESSAGE, "local-1", "Hi", Map.of());

    private final FixtureConfiguration<ChatSession> session = new AggregateTestFixture<>(ChatSession.class);
    private final FakeGuard guard = new FakeGuard();

    @BeforeEach
    void among_others() {
        session.registerInjectableResource(guard);
    }

    private static ChatMessageSent sent(@Nullable GatewayId through) {
        return new ChatMessageSent(SESSION, MESSAGE, USER, AGENT, through, "Hello", "local-1");
    }

    private TestExecutor<ChatSession> after(ChatEvent... events) {
        return session.given(List.of(events));
    }

    private static ResultValidator<ChatSession> by(Caller caller, TestExecutor<ChatSession> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<ChatSession> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Sending {
        @Test
        void opens_the_session_and_goes_through_the_gateway_of_the_agent() {
            by(PERSON, session.givenNoPriorActivity(), SEND).expectEvents(OPENED, SENT);
            by(PERSON, after(OPENED), SEND).expectEvents(SENT);
        }

        @Test
        void is_recorded_with_the_reason_when_it_cannot_go_anywhere() {
            guard.open = false;
            by(PERSON, after(OPENED), SEND)
                    .expectEvents(sent(null), new ChatMessageFailed(SESSION, MESSAGE, GATEWAY_OFFLINE, null));
            guard.gateway = null;
            by(PERSON, after(OPENED), SEND)
                    .expectEvents(sent(null), new ChatMessageFailed(SESSION, MESSAGE, AGENT_UNAVAILABLE, null));
        }

        @Test
        void is_for_whoever_is_assigned_and_happens_once() {
            guard.known.add(MESSAGE);
            refused("message_known", by(PERSON, after(OPENED), SEND));
            guard.assigned = false;
            refused("assignment_not_found", by(PERSON, after(OPENED), SEND));
            refused("session_not_found", by(HOST, after(OPENED), SEND));
        }
    }

    @Nested
    class What_becomes_of_a_message {
        private final ChatMessageConfirmed confirmed = new ChatMessageConfirmed(SESSION, MESSAGE);
        private final ChatMessageFailed failed = new ChatMessageFailed(SESSION, MESSAGE, GATEWAY_OFFLINE, null);

        @Test
        void is_decided_by_the_first_word() {
            var confirm = new ConfirmChatMessage(SESSION, MESSAGE);
            var expire = new ExpireChatMessage(SESSION, MESSAGE);
            by(HOST, after(OPENED, SENT), confirm).expectEvents(confirmed);
            by(PROCESS, after(OPENED, SENT), expire).expectEvents(failed);
            by(PROCESS, after(OPENED, SENT, confirmed), expire).expectNoEvents();
            by(HOST, after(OPENED, SENT, failed), confirm).expectNoEvents();
            by(HOST, after(OPENED, SENT, confirmed), confirm).expectNoEvents();
        }

        @Test
        void can_be_told_by_the_gateway_of_the_agent_alone() {
            refused("session_not_found", by(STRANGER, after(OPENED, SENT), new ConfirmChatMessage(SESSION, MESSAGE)));
            refused("session_not_found", by(PERSON, after(OPENED, SENT), new ExpireChatMessage(SESSION, MESSAGE)));
        }

        @Test
        void may_be_trouble_before_and_after_it_was_confirmed() {
            var trouble = new ReportChatFault(SESSION, MESSAGE, AGENT_UNAVAILABLE, "No budget");
            by(HOST, after(OPENED, SENT), trouble)
                    .expectEvents(new ChatMessageFailed(SESSION, MESSAGE, AGENT_UNAVAILABLE, "No budget"));
            by(HOST, after(OPENED, SENT, confirmed), trouble)
                    .expectEvents(new ChatFaultReported(
                            SESSION, MESSAGE, USER, AGENT, AGENT_UNAVAILABLE, "No budget", "local-1"));
        }
    }

    @Nested
    class A_reply {
        @Test
        void tells_which_message_it_answers_as_the_sender_calls_it() {
            by(HOST, after(OPENED, SENT), ANSWER).expectEvents(REPLIED);
        }

        @Test
        void is_recorded_once() {
            guard.known.add(REPLY);
            by(HOST, after(OPENED, SENT, REPLIED), ANSWER).expectNoEvents();
        }

        @Test
        void comes_from_the_gateway_of_the_agent_while_the_session_is_open() {
            refused("session_not_found", by(STRANGER, after(OPENED, SENT), ANSWER));
            refused("session_not_found", by(HOST, after(OPENED, new ChatSessionClosed(SESSION)), ANSWER));
        }

        @Test
        void is_delivered_once() {
            var deliver = new DeliverChatReplies(SESSION, List.of(REPLY, ChatMessageId.next()));
            var delivered = new ChatRepliesDelivered(SESSION, List.of(REPLY));
            by(PROCESS, after(OPENED, SENT, REPLIED), deliver).expectEvents(delivered);
            by(PROCESS, after(OPENED, SENT, REPLIED, delivered), deliver).expectNoEvents();
        }
    }

    @Test
    void it_ends_once() {
        var closed = new ChatSessionClosed(SESSION);
        by(PROCESS, after(OPENED), new CloseChatSession(SESSION)).expectEvents(closed);
        by(PROCESS, after(OPENED, closed), new CloseChatSession(SESSION)).expectNoEvents();
        refused("session_not_found", by(PERSON, after(OPENED), new CloseChatSession(SESSION)));
    }

    /** Has been told what stands in the lookup tables. The real one is tested on a real database. */
    private static final class FakeGuard extends ChatGuard {
        private boolean assigned = true;
        private boolean open = true;
        private @Nullable GatewayId gateway = GATEWAY;
        private final Set<ChatMessageId> known = new HashSet<>();

        @SuppressWarnings("DataFlowIssue")
        private FakeGuard() {
            super(null);
        }

        @Override
        Way way(ChatSessionId in, ChatMessageId message, Caller.H5User sender, AgentId agent) {
            if (!assigned) throw Rejection.notFound("assignment_not_found", "Not assigned");
            return new Way(gateway, open, known.contains(message));
        }

        @Override
        boolean isKnown(ChatMessageId message) {
            return known.contains(message);
        }

        @Override
        Optional<Message> message(@Nullable ChatMessageId message, ChatSessionId in) {
            return Optional.ofNullable(message).map(id -> new Message(id, "local-1"));
        }

        @Override
        boolean hosts(GatewayId host, AgentId agent) {
            return host.equals(GATEWAY);
        }
    }
}
