package org.openclaw.missioncontrol.command.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import org.openclaw.missioncontrol.api.board.BoardId;
import org.openclaw.missioncontrol.api.dispatch.DispatchCommand.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent;
import org.openclaw.missioncontrol.api.dispatch.DispatchEvent.*;
import org.openclaw.missioncontrol.api.dispatch.DispatchId;
import org.openclaw.missioncontrol.api.dispatch.DispatchOccasion;
import org.openclaw.missioncontrol.api.gateway.GatewayId;
import org.openclaw.missioncontrol.api.identity.Caller;
import org.openclaw.missioncontrol.api.identity.OrganizationId;
import org.openclaw.missioncontrol.api.support.Rejection;

class DispatchTest {
    private static final OrganizationId ORGANIZATION = OrganizationId.next();
    private static final DispatchId DISPATCH = DispatchId.next();
    private static final AgentId AGENT = AgentId.next();
    private static final AgentId MAIN_AGENT = AgentId.next();
    private static final BoardId BOARD = BoardId.next();
    private static final GatewayId GATEWAY = GatewayId.next();
    private static final Instant TOMORROW = Instant.parse("2026-01-02T00:00:00Z");
    private static final Caller PROCESS = new Caller.Process("WhenThisThenThat", ORGANIZATION);
    private static final Caller HOST = new Caller.Gateway(GATEWAY, ORGANIZATION);
    private static final Caller LEAD = agent(true, BOARD);
    private static final Caller MAIN =
            new Caller.Agent(AgentId.next(), ORGANIZATION, null, GATEWAY, false, Set.of(BOARD));

    private final FixtureConfiguration<Dispatch> dispatch = new AggregateTestFixture<>(Dispatch.class);
    private final FakeGuard guard = new FakeGuard();

    @BeforeEach
    void among_agents_and_gateways() {
        dispatch.registerInjectableResource(guard);
    }

    private static Caller agent(boolean lead, BoardId board) {
        return new Caller.Agent(AgentId.next(), ORGANIZATION, board, GATEWAY, lead, Set.of(board));
    }

    private static DispatchStored stored(DispatchOccasion occasion, @Nullable String text) {
        return new DispatchStored(DISPATCH, about(occasion), ORGANIZATION, text, TOMORROW);
    }

    private static About about(DispatchOccasion occasion) {
        return new About(GATEWAY, AGENT, BOARD, null, occasion);
    }

    private TestExecutor<Dispatch> nothing() {
        return dispatch.givenNoPriorActivity();
    }

    private TestExecutor<Dispatch> after(DispatchEvent... events) {
        return dispatch.given(List.of(events));
    }

    private static ResultValidator<Dispatch> by(Caller caller, TestExecutor<Dispatch> given, Object command) {
        return given.when(command, Map.of("caller", caller));
    }

    private static void refused(String code, ResultValidator<Dispatch> result) {
        result.expectNoEvents()
                .expectException(Matchers.predicate(thrown ->
                        thrown instanceof Rejection refusal && refusal.code().equals(code)));
    }

    @Nested
    class Storing {
        private final StoreDispatch store = new StoreDispatch(DISPATCH, AGENT, DispatchOccasion.PROVISION, null, null);

        @Test
        void is_for_the_gateway_of_the_agent_until_it_expires() {
            by(PROCESS, nothing(), store).expectEvents(stored(DispatchOccasion.PROVISION, null));
        }

        @Test
        void a_second_time_stores_nothing() {
            by(PROCESS, after(stored(DispatchOccasion.PROVISION, null)), store).expectNoEvents();
        }

        @Test
        void stores_nothing_for_an_agent_that_lives_nowhere() {
            guard.gateway = null;
            by(PROCESS, nothing(), store).expectNoEvents().expectSuccessfulHandlerExecution();
        }

        @Test
        void of_a_removal_is_for_the_gateway_that_was_left_if_there_still_is_one() {
            var removal = new StoreRemoval(DISPATCH, GATEWAY, AGENT, BOARD);
            by(PROCESS, nothing(), removal).expectEvents(stored(DispatchOccasion.REMOVE, null));
            guard.gateway = null;
            by(PROCESS, nothing(), removal).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Nudging {
        private final NudgeAgent nudge = new NudgeAgent(DISPATCH, BOARD, AGENT, "Go on.");

        @Test
        void is_for_the_lead_of_the_board() {
            by(LEAD, nothing(), nudge).expectEvents(stored(DispatchOccasion.NUDGE, "Go on."));
            refused("lead_required", by(agent(false, BOARD), nothing(), nudge));
            refused("lead_required", by(agent(true, BoardId.next()), nothing(), nudge));
        }

        @Test
        void finds_nobody_on_another_board() {
            refused("not_found", by(LEAD, nothing(), new NudgeAgent(DISPATCH, BoardId.next(), AGENT, "Go on.")));
        }

        @Test
        void is_refused_when_the_agent_lives_nowhere() {
            guard.gateway = null;
            refused("agent_without_gateway", by(LEAD, nothing(), nudge));
        }
    }

    @Nested
    class Asking_a_person {
        private final AskUser ask = new AskUser(DISPATCH, BOARD, "May we?");

        @Test
        void goes_to_the_main_agent_of_the_gateway() {
            var about = new About(GATEWAY, MAIN_AGENT, null, null, DispatchOccasion.ASK_USER);
            by(LEAD, nothing(), ask)
                    .expectEvents(new DispatchStored(DISPATCH, about, ORGANIZATION, "May we?", TOMORROW));
        }

        @Test
        void is_for_the_lead_of_the_board() {
            refused("lead_required", by(agent(false, BOARD), nothing(), ask));
            refused("lead_required", by(MAIN, nothing(), ask));
            refused("board_write_required", by(agent(true, BoardId.next()), nothing(), ask));
        }

        @Test
        void on_a_board_that_is_unknown_finds_none() {
            guard.unknown = true;
            refused("not_found", by(LEAD, nothing(), ask));
        }

        @Test
        void is_refused_when_there_is_nobody_who_could_ask() {
            guard.gateway = null;
            refused("board_without_main_agent", by(LEAD, nothing(), ask));
        }
    }

    @Nested
    class Telling_a_lead {
        private final TellLead tell = new TellLead(DISPATCH, BOARD, "Look at this.");
        private final DispatchStored told = stored(DispatchOccasion.LEAD_MESSAGE, "Look at this.");

        @Test
        void goes_to_whoever_leads_the_board() {
            by(MAIN, nothing(), tell).expectEvents(told);
        }

        @Test
        void is_for_a_main_agent_with_the_board_in_its_reach() {
            refused("main_agent_required", by(LEAD, nothing(), tell));
            refused("main_agent_required", by(PROCESS, nothing(), tell));
            var other = new Caller.Agent(AgentId.next(), ORGANIZATION, null, GatewayId.next(), false, Set.of());
            refused("board_write_required", by(other, nothing(), tell));
        }

        @Test
        void on_a_board_that_is_unknown_finds_none() {
            guard.unknown = true;
            refused("not_found", by(MAIN, nothing(), tell));
        }

        @Test
        void is_refused_as_long_as_nobody_leads_the_board() {
            guard.led = false;
            refused("board_without_lead", by(MAIN, nothing(), tell));
        }

        @Test
        void is_refused_when_the_lead_lives_nowhere() {
            guard.gateway = null;
            refused("agent_without_gateway", by(MAIN, nothing(), tell));
        }

        @Test
        void happens_once_even_when_nobody_leads_the_board_any_more() {
            guard.led = false;
            by(MAIN, after(told), tell).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class Finishing {
        private final DispatchStored stored = stored(DispatchOccasion.NUDGE, "Go on.");
        private final FinishDispatch done = new FinishDispatch(DISPATCH, null);
        private final FinishDispatch failed = new FinishDispatch(DISPATCH, "No such session.");

        @Test
        void is_done_or_has_failed_as_the_gateway_says() {
            by(HOST, after(stored), done).expectEvents(new DispatchDone(DISPATCH, stored.about()));
            by(HOST, after(stored), failed)
                    .expectEvents(new DispatchFailed(DISPATCH, stored.about(), "No such session."));
        }

        @Test
        void happens_once() {
            for (var settled : List.<DispatchEvent>of(
                    new DispatchDone(DISPATCH, stored.about()),
                    new DispatchFailed(DISPATCH, stored.about(), "No such session."),
                    new DispatchExpired(DISPATCH, stored.about()))) {
                by(HOST, after(stored, settled), done).expectNoEvents();
                by(PROCESS, after(stored, settled), new ExpireDispatch(DISPATCH))
                        .expectNoEvents();
            }
        }

        @Test
        void is_for_that_gateway_alone() {
            refused("not_found", by(new Caller.Gateway(GatewayId.next(), ORGANIZATION), after(stored), done));
            refused("not_found", by(new Caller.Gateway(GATEWAY, OrganizationId.next()), after(stored), done));
        }

        @Test
        void is_given_up_when_it_takes_too_long() {
            by(PROCESS, after(stored), new ExpireDispatch(DISPATCH))
                    .expectEvents(new DispatchExpired(DISPATCH, stored.about()));
        }
    }

    /** The real one is tested on a real database. */
    private static final class FakeGuard extends DispatchGuard {
        @Nullable
        GatewayId gateway = GATEWAY;

        boolean led = true;
        boolean unknown;

        @SuppressWarnings("DataFlowIssue")
        FakeGuard() {
            super(null, Duration.ofDays(1));
        }

        @Override
        Agent agent(AgentId agent, Caller caller) {
            return living(agent, BOARD);
        }

        private Agent living(AgentId agent, @Nullable BoardId board) {
            return new Agent(
                    agent.value(),
                    ORGANIZATION.value(),
                    gateway == null ? null : gateway.value(),
                    board == null ? null : board.value(),
                    OffsetDateTime.ofInstant(TOMORROW, ZoneOffset.UTC));
        }

        @Override
        Optional<Agent> mainAgent(BoardId board, Caller caller) {
            return gateway == null ? Optional.empty() : Optional.of(living(MAIN_AGENT, null));
        }

        @Override
        Optional<Agent> lead(BoardId board, Caller caller) {
            return led ? Optional.of(living(AGENT, board)) : Optional.empty();
        }

        @Override
        void requireInReach(BoardId board, Caller caller) {
            if (unknown) throw Rejection.notFound("board");
            caller.requireWrite(ORGANIZATION, board, "board");
        }

        @Override
        Optional<Instant> expiryAt(GatewayId of, Caller caller) {
            return Optional.ofNullable(gateway).map(_ -> TOMORROW);
        }
    }
}
